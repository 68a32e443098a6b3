"""People and their groups, as requesters and participants call them."""

PERSONS = """
    everyone everybody people person persons us colleague colleagues coworker coworkers staff employee
    employees worker workers workforce personnel member members human humans folks guys lads crew crews
    team teams rep reps representative representatives agent agents manager managers supervisor
    supervisors lead leads leader leaders teamleader teamleaders boss bosses executive executives exec
    execs director directors head heads foreman foremen principal principals partner partners associate
    associates assistant assistants advisor advisors adviser advisers consultant consultants analyst
    analysts engineer engineers developer developers programmer programmers tester testers designer
    designers technician technicians mechanic mechanics electrician electricians welder welders operator
    operators driver drivers courier couriers picker pickers packer packers cashier cashiers clerk clerks
    receptionist receptionists secretary secretaries admin admins administrator administrators accountant
    accountants auditor auditors buyer buyers planner planners seller sellers salesperson salespeople
    salesman salesmen underwriter underwriters handler handlers adjuster adjusters teller tellers banker
    bankers broker brokers lawyer lawyers paralegal paralegals solicitor solicitors officer officers
    inspector inspectors nurse nurses doctor doctors physician physicians surgeon surgeons midwife
    midwives carer carers caregiver caregivers caretaker caretakers therapist therapists pharmacist
    pharmacists paramedic paramedics sister sisters matron matrons clinician clinicians practitioner
    practitioners teacher teachers lecturer lecturers tutor tutors trainer trainers instructor
    instructors coach coaches mentor mentors librarian librarians researcher researchers scientist
    scientists student students pupil pupils learner learners trainee trainees apprentice apprentices
    intern interns graduate graduates grad grads junior juniors senior seniors newcomer newcomers starter
    starters joiner joiners hire hires recruit recruits beginner beginners volunteer volunteers temp
    temps contractor contractors freelancer freelancers cook cooks chef chefs waiter waiters bartender
    bartenders barista baristas housekeeper housekeepers cleaner cleaners guard guards steward stewards
    warden wardens firefighter firefighters soldier soldiers pilot pilots dispatcher dispatchers
    merchandiser merchandisers marketer marketers recruiter recruiters editor editors journalist
    journalists writer writers architect architects surveyor surveyors farmer farmers gardener gardeners
    specialist specialists expert experts user users participant participants attendee attendees delegate
    delegates candidate candidates customer customers client clients men women ladies parent parents them
    performer performers estimator estimators
"""

GROUPS = """
    department departments dept depts section sections division divisions unit units floor floors office
    offices branch branches plant plants site sites ward wards shift shifts company organisation
    organization firm business group groups cohort cohorts class classes faculty school schools store
    stores shop shops depot depots warehouse factory hotel hotels kitchen kitchens region regions
    subsidiary subsidiaries centre centres center centers hospital hospitals management leadership sales
    marketing finance hr purchasing procurement logistics production operations service support rest
"""
