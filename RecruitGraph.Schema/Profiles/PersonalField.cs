namespace RecruitGraph.Schema.Profiles;

/// <summary>Values that are masked until they are revealed.</summary>
public enum PersonalField
{
    /// <summary>The number of the identity card.</summary>
    IdNumber,

    /// <summary>The telephone number.</summary>
    PhoneNumber,

    /// <summary>The address.</summary>
    Address,

    /// <summary>The telephone numbers of the family.</summary>
    FamilyPhoneNumbers,
}
