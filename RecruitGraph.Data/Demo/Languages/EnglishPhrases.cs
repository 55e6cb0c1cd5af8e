namespace RecruitGraph.Data.Demo.Languages;

internal static class EnglishPhrases
{
    public static DemoPhrases Instance { get; } = new()
    {
        Skills =
        [
            new DemoSkill("Project management", "A task on the critical path is two days late. What happens to the project?",
                ["It ends two days later unless something is shortened", "Nothing, there is always slack", "It ends earlier"]),
            new DemoSkill("Data analysis", "Which figure is moved least by a single very large value?",
                ["The median", "The mean", "The sum"]),
            new DemoSkill("Copywriting", "What should the first sentence of an announcement say?",
                ["What changes for the reader", "The history of the company", "The author's name"]),
            new DemoSkill("Negotiation", "What is worth knowing before you negotiate?",
                ["What you do if there is no agreement", "The other side's birthday", "Who speaks loudest"]),
            new DemoSkill("Accounting", "Assets are 900 and liabilities 650. What is the equity?",
                ["250", "1,550", "650"]),
            new DemoSkill("Customer service", "A customer is angry about a late parcel. What comes first?",
                ["Listening, and saying what you will do by when", "Explaining the rules", "Handing the call on"])
        ],
        EmploymentTypes = ["Full-time", "Part-time", "Fixed-term"],
        QuestionType = "One right answer",
        Template = ("Specialists", ["Received", "Phone call", "Task at home", "Meeting the team", "Contract offer", "On board"]),
        Schools = ["Northbridge University", "Lakeside College", "Westport Institute"],
        Majors = ["Economics", "Computer Science", "Linguistics"],
        Degree = "Bachelor",
        Companies = ["Bluefield Ltd", "Harbour Works", "Oakline Group"],
        Occupations =
        [
            "Consultant", "Engineer", "Teacher", "Doctor", "Nurse", "Lawyer", "Accountant", "Designer", "Salesperson", "Cook", "Driver",
            "Civil servant"
        ],
        Group = ("Recruiting, English-speaking countries", "12 Example Street, London"),
        Family = [("Mother", "Susan Example", "Teacher"), ("Father", "Peter Example", "Carpenter")],
        Address = "## Sample Road, London",
        Autobiography = "I have worked in teams large and small, like clear goals, and finish what I begin.",
        Portfolio = ("A stock report that nobody types any more", "Collects the figures of three warehouses each night and mails what is short."),
        ResumeLabels = ["Name", "Age", "Email", "Phone", "Desired position", "Skills"],
        MatchSentence = (present, missing) => $"{present.Count} of {present.Count + missing.Count} required skills are there: "
            + $"{string.Join(", ", present)}{(missing.Count == 0 ? "" : $"; missing: {string.Join(", ", missing)}")}.",
        Notes =
        [
            "Calm and precise on the phone; ask about the last project.",
            "Would like to start in two months.",
            "References are good.",
            "Salary wish is within our range."
        ],
        Tags = [("Talent pool", "#2f9e44"), ("Relocation", "#1971c2"), ("Call back", "#e8590c")],
        Discussions =
        [
            new DemoPost("How long do you wait for an answer?", "I applied ten days ago and the page still says screening. When do you ask?", ["waiting", "etiquette"]),
            new DemoPost("Changing fields at forty", "From teaching to testing: what helped me was a small portfolio. What helped you?", ["career change", "portfolio"])
        ],
        Comments =
        [
            "After a week I write one friendly line. It has never hurt.",
            "Thank you, that encourages me.",
            "It depends on the company; small ones are faster.",
            "The same happened to me, and then they called."
        ],
        Experiences =
        [
            ("Two conversations, both friendly. They wanted to hear how I find mistakes in my own work.", "Tell us about a mistake that you found late."),
            ("A task at home of about two hours, then an hour of questions about it.", "Why did you solve it this way and not another?")
        ],
        Interview =
        [
            ("Tell me about yourself.", "I have planned deliveries for four years and like it when figures add up."),
            ("Why do you want to change?", "I would like to lead a small team, and there is no such place where I am.")
        ],
        Improvement = "Give one example with figures.",
        BlockReason = "Advertising in comments"
    };
}
