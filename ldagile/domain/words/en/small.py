"""Words that say nothing about what a problem is about: two texts that share only these are not alike."""

SMALL_WORDS = """
    a about after again all also am an and any anyone are as at be because been before being but by can cannot could
    day days did do does doing don done each every everyone everybody few first for from get gets getting give go had
    has have having he her him his how i if in into is it its just know knows last less like lot make many may me more
    most much must my need needs new next no nobody not now of off often on once one only or other our out over own
    people per please same she should since so some somebody someone still such take than that the their them then
    there these they thing things this those through time times to too two up us use used very want wants was way we
    week weeks well were what when where which while who why will with without would year years you your month months
    training course courses workshop workshops session sessions webinar module modules train
"""
