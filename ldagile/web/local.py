"""Whether the browser sits on the machine that serves it."""

from ipaddress import ip_address

from flask import current_app, request

FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via")


def asked_from_this_machine() -> bool:
    """Bound to loopback and asked from there, nothing in front, no public address, and the Host is this machine's name.

    All of it is needed: a tunnel or a proxy would make everybody look local, and a rebound DNS name any page.
    """
    settings = current_app.extensions["settings"]
    if not settings.loopback or settings.base_url or settings.trusted_proxies:
        return False
    if not is_loopback(request.remote_addr or ""):  # another server may listen elsewhere than `settings.host`
        return False
    if any(header in request.headers for header in FORWARDED):
        return False
    host = request.host.rsplit(":", 1)[0] if not request.host.endswith("]") else request.host
    return host == "localhost" or is_loopback(host.strip("[]"))


def is_loopback(host: str) -> bool:
    """Whether this is an address of the machine itself."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
