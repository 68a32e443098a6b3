"""Answers as DOMAIN.md §6 writes them: "3N 4Y 8Y"; what is not listed is "don't know"."""

from ldagile.domain.diagnosis import Informant


def informant(role: str, listed: str = "") -> Informant:
    return Informant(role, {int(answer[:-1]): answer[-1] == "Y" for answer in listed.split()})
