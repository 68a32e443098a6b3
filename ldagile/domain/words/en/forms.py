"""English as it is written: contractions (with or without apostrophe), abbreviations, words for numbers."""

from ldagile.domain.words.reading import Forms

_NEGATED = "are could did do does had has have is might must need should was were would"
_SUBJECTS = "i you he she it we they that this there what who where how"
_IS = "he she it that this there what who where how here one everything nothing everyone nobody"
_ENDINGS = {"'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would"}
_IRREGULAR = {
    "can't": "can not",
    "cant": "can not",
    "cannot": "can not",
    "won't": "will not",
    "wont": "will not",
    "shan't": "shall not",
    "ain't": "is not",
    "let's": "let us",
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "got to",
    "im": "i am",
    "ive": "i have",
    "theyre": "they are",
    "theres": "there is",
    "thats": "that is",
    "whats": "what is",
    "youre": "you are",
    "pls": "please",
    "plz": "please",
    "wfh": "work from home",
    "dunno": "do not know",
    "tho": "though",
}
_ABBREVIATIONS = "max min approx ca incl excl dept mr mrs ms dr prof st hrs mins vs tel ref"
_NUMBERS = """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozen
"""

FORMS = Forms(
    contractions=(
        {f"{verb}{end}": f"{verb} not" for verb in _NEGATED.split() for end in ("n't", "nt")}
        | {f"{subject}{end}": f"{subject} {verb}" for subject in _SUBJECTS.split() for end, verb in _ENDINGS.items()}
        | {f"{subject}'s": f"{subject} is" for subject in _IS.split()}
        | _IRREGULAR
    ),
    possessive="'s",
    abbreviations=frozenset(_ABBREVIATIONS.split()),
    numbers=frozenset(_NUMBERS.split()),
)
