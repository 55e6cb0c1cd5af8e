using RecruitGraph.Data.Profiles;

namespace RecruitGraph.Tests.Server.Authorization.Rows;

internal sealed class ProfileRows : MatrixRows
{
    public ProfileRows()
    {
        Subject("profile", world => world.ProfileAsync());
        Subject("picture", _ => Task.FromResult<object>(new UploadedFile("me.jpg", [0xFF, 0xD8, 0xFF, 0xE0])));
        Subject("education", world => world.ProfileItemAsync(
            userId => Education.Add(userId, 0, new EducationDetails("a", "b", "c", "d", "e"))));
        Subject("workExperience", world => world.ProfileItemAsync(
            userId => WorkExperience.Add(userId, 0, new WorkExperienceDetails("a", "b", "c", "d"))));
        Subject("familyMember", world => world.ProfileItemAsync(
            userId => FamilyMember.Add(userId, 0, new FamilyMemberDetails("a", "0912345678", "c"))));

        Table(
            """
                                        anonymous  other    owner    hr       outsider  admin    blocked
            query myProfile
                                        sign-in    null     null     null     null      null     null
            query profileByUserId(userId: $profile)
                                        sign-in    null     ok       ok       ok        ok       ok
            mutation updateProfile(input: { userId: $profile, version: 2, profile: { name: "Ada" } })
                                        sign-in    missing  ok       missing  missing   ok       ok
            mutation deleteProfile(input: { userId: $profile, version: 2 })
                                        sign-in    missing  ok       missing  missing   ok       ok
            mutation uploadAvatar(input: { userId: $profile, file: $picture })
                                        sign-in    missing  ok       missing  missing   ok       ok
            mutation removeAvatar(input: { userId: $profile })
                                        sign-in    missing  ok       missing  missing   ok       ok
            mutation revealProfile(input: { userId: $profile, fields: [ADDRESS] })
                                        sign-in    denied   denied   ok       ok        ok       denied
            mutation revealProfiles(input: { userIds: [$profile], fields: [ADDRESS] })
                                        sign-in    denied   denied   ok       ok        ok       denied
            mutation addEducation(input: { userId: $user, degree: "a", school: "b", major: "c", beginDate: "d", endDate: "e" })
                                        sign-in    missing  ok       missing  missing   ok       ok
            mutation updateEducation(input: { id: $education, version: 1, degree: "x" })
                                        sign-in    missing  ok       missing  missing   ok       ok
            mutation removeEducation(input: { id: $education, version: 1 })
                                        sign-in    missing  ok       missing  missing   ok       ok
            mutation addWorkExperience(input: { userId: $user, company: "a", position: "b", beginDate: "c", endDate: "d" })
                                        sign-in    missing  ok       missing  missing   ok       ok
            mutation updateWorkExperience(input: { id: $workExperience, version: 1, company: "x" })
                                        sign-in    missing  ok       missing  missing   ok       ok
            mutation removeWorkExperience(input: { id: $workExperience, version: 1 })
                                        sign-in    missing  ok       missing  missing   ok       ok
            mutation addFamilyMember(input: { userId: $user, name: "a", phoneNumber: "b", relation: "c" })
                                        sign-in    missing  ok       missing  missing   ok       ok
            mutation updateFamilyMember(input: { id: $familyMember, version: 1, name: "x" })
                                        sign-in    missing  ok       missing  missing   ok       ok
            mutation removeFamilyMember(input: { id: $familyMember, version: 1 })
                                        sign-in    missing  ok       missing  missing   ok       ok
            query nodes(ids: [$education, $workExperience, $familyMember])
                                        0          0        3        3        3         3        3
            Profile.phoneNumber profileByUserId(userId: $profile) { phoneNumber }
                                        sign-in null ="0912345678" ="********78" ="********78" ="********78" ="0912345678"
            Profile.address profileByUserId(userId: $profile) { address }
                                        sign-in null ="Harbin" ="******" ="******" ="******" ="Harbin"
            Profile.idNumber profileByUserId(userId: $profile) { idNumber }
                                        sign-in null ="110101199003070011" ="****************11" ="****************11" ="****************11" ="110101199003070011"
            FamilyMember.phoneNumber node(id: $familyMember) { ... on FamilyMember { phoneNumber } }
                                        null null ="0912345678" ="********78" ="********78" ="********78" ="0912345678"
            """);
    }
}
