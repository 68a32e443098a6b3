"""The fourteen questions in numbers: what each answer adds to which gap, and where it points (DOMAIN.md §6).

Environment first, after Cathy Moore's action mapping; 5, 6, 11 and 13 follow Mager & Pipe.
"""

QUESTIONS = range(1, 15)
GAPS = {"K": "knowledge", "S": "skill", "M": "motivation", "E": "environment"}

MISSING = ("tool", "access", "time", "process")  # to tick beneath a no to question 3

# (question, answer) → gap → points. 14 yes adds none: it asks who does it well.
POINTS: dict[tuple[int, bool], dict[str, int]] = {
    (1, False): {"E": 2},
    (2, False): {"E": 2},
    (3, False): {"E": 3},
    (4, True): {"E": 2},
    (5, True): {"M": 3},
    (6, False): {"M": 2},
    (7, False): {"M": 2},
    (8, True): {"M": 1, "E": 1},
    (8, False): {"K": 1, "S": 1},
    (9, False): {"K": 3},
    (10, True): {"K": 2},
    (10, False): {"S": 1},
    (11, False): {"S": 2},
    (12, True): {"S": 3},
    (13, True): {"K": 1},
    (14, False): {"E": 1},
}

POINTS_AT = {
    1: "clear expectation or feedback",
    2: "clear expectation or feedback",
    3: "process or tool fix",
    4: "process or tool fix",
    5: "incentive or metric change",
    6: "incentive or metric change",
}
