"""Classes of words that the barriers share."""

CLASSES = {
    "neg": "no not none never nobody noone hardly barely without neither nor nothing rarely scarcely",
    "boss": """
        boss bosses manager managers supervisor supervisors superior superiors leader leaders teamleader lead
        foreman foremen chief chiefs director directors head heads headteacher headmaster principal
        management matron superintendent ceo owner executive executives gaffer coordinator captain sergeant
        dean chairman forewoman leadership
    """,
    "mate": """
        colleague colleagues coworker coworkers workmate workmates mate mates teammate teammates peer peers
        buddy partner others crew nurses teachers drivers staff guys folks lads neighbour neighbor
    """,
    "all": "everyone everybody people they team department office folks nobody",
    "my": "my our the this his her their",
    "own": "my our own me us",
    "tool": """
        login logins password passwords tablet tablets laptop laptops computer computers pc pcs printer
        printers software app apps licence licences license licenses device devices wifi internet server
        servers equipment hardware scanner scanners headset headsets database vpn browser machine machines
        camera cameras kit tool tools platform phone phones screen screens monitor crm erp sap terminal
        terminals sensor sensors network hoist trolley trolleys battery batteries charger cable cables
        program gloves spare parts account accounts hoists van vans headphones microphone whiteboard room
        rooms gauge meter system systems
    """,
    "material": """
        checklist checklists guide guides video videos link links template templates handout handouts
        recording recordings document documents folder folders manual manuals page pages sheet sheets
        materials material file files pdf article booklet card cards instructions poster script leaflet
        binder slides form notes
    """,
    "better": """
        better improve improved improves improving improvement improvements accurate faster quicker progress
        fewer higher effect difference easier shorter clearer cleaner more up budged moved change changed
    """,
    "result": """
        result results figures numbers lessons reports meetings decisions drafts quality performance sales
        output rate score scores analyses analysis welds plans calls texts presentations work error errors
        closing estimates forecasts designs notes grades
    """,
    "case": """
        case cases customer customers patient patients client clients complaint complaints project projects
        order orders guest guests visitor visitors meeting meetings inspection inspections incident incidents
        emergency emergencies conflict conflicts tender tenders audit audits accident accidents negotiation
        negotiations request requests event events hearing
    """,
    "role": """
        job jobs role roles department departments position team post branch site ward desk shift function
        area section
    """,
}
