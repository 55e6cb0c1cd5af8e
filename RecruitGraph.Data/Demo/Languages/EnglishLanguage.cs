namespace RecruitGraph.Data.Demo.Languages;

internal static class EnglishLanguage
{
    public static DemoLanguage Instance { get; } = new()
    {
        Locale = "en",
        Salaries = ("USD", 30_000),
        Phrases = EnglishPhrases.Instance,
        FullName = (given, family) => $"{given} {family}",
        Male = "male",
        Female = "female",
        PhoneFormat = "+1 202 555 ####",
        Seniorities = ["", "", "Junior", "Senior", "Lead"],
        Departments =
        [
            ("Engineering", ["Backend Developer", "Frontend Developer", "Test Engineer", "Data Scientist", "Site Reliability Engineer",
                "Database Administrator"]),
            ("Product", ["Product Manager", "Business Analyst", "User Researcher"]),
            ("Design", ["Visual Designer", "Interaction Designer", "Motion Designer"]),
            ("Marketing", ["Marketing Specialist", "Brand Manager", "Content Editor", "Market Analyst"]),
            ("Sales", ["Sales Representative", "Key Account Manager", "Solution Consultant"]),
            ("People", ["Recruiter", "Learning Specialist", "Payroll Specialist"]),
            ("Finance", ["Accountant", "Financial Analyst", "Auditor"]),
            ("Customer Care", ["Support Agent", "Support Engineer", "Customer Success Manager"]),
            ("Logistics", ["Buyer", "Warehouse Lead", "Transport Planner"]),
            ("Legal", ["Legal Counsel", "Compliance Officer"])
        ],
        Cities = ["London", "Dublin", "Toronto", "Sydney", "Austin", "Boston", "Manchester", "Edinburgh", "Vancouver", "Wellington"],
        Introductions =
        [
            "Our {0} team in {1} is looking for a new colleague.",
            "We are growing: join {0} in {1}.",
            "Work with {0} in {1}, with one day a week from home.",
            "{0} carries what the company is known for. The desk is in {1}."
        ],
        Duties =
        [
            "Plan your own work and deliver on time.",
            "Work with other teams and see projects through to the end.",
            "Collect and read figures, and propose what to improve.",
            "Keep the documentation alive and share what you learn.",
            "Take part in reviews and look after quality.",
            "Listen to customers and make the service better.",
            "Help new colleagues to settle in."
        ],
        Benefits =
        [
            "We offer health insurance, a pension plan and 28 days of leave.",
            "Flexible hours, and a salary review twice a year.",
            "We pay for courses and conferences.",
            "Lunch and public transport are on us."
        ],
        Requirements =
        [
            "A degree in a related field.",
            "Three years of experience or more.",
            "One year of experience; outstanding graduates are welcome.",
            "Clear communication and a liking for team work.",
            "A sense of responsibility and an eye for detail.",
            "Confidence with common office software.",
            "A second language is a plus.",
            "Curiosity, and the will to learn."
        ],
        AdvanceReasons = ["Experience fits", "Good interview", "Strong background", "The team liked the conversation", "Hiring manager agrees"],
        MoveReasons = ["One more conversation needed", "Papers are missing", "Candidate asked for another date"],
        RejectReasons = ["Not enough experience", "Does not match the requirements", "Salary expectations too far apart", "Another candidate was chosen",
            "Interview did not convince"],
        WithdrawReasons = ["Accepted another offer", "Personal reasons", "The place does not suit"]
    };
}
