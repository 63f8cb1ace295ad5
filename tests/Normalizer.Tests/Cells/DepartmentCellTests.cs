using PlanIngest.Model;
using PlanIngest.Normalizer.Cells;

namespace PlanIngest.Normalizer.Tests.Cells;

public class DepartmentCellTests
{
    [Theory]
    [InlineData("保健福祉局精神保健福祉センター", "保健福祉局|精神保健福祉センター")]
    [InlineData("子ども家庭局子ども総合センター", "子ども家庭局|子ども総合センター")]
    [InlineData("総務市民局安全・安心推進課", "総務市民局|安全・安心推進課")]
    [InlineData("教育委員会学校教育課", "教育委員会|学校教育課")]
    [InlineData("教育委員会事務局学校教育部学校教育課", "教育委員会事務局学校教育部|学校教育課")]
    [InlineData("保健福祉局 障害福祉部 障害福祉課", "保健福祉局障害福祉部|障害福祉課")]
    [InlineData("健康福祉部 長寿福祉課", "健康福祉部|長寿福祉課")]
    [InlineData("消防本部警防課", "消防本部|警防課")]
    [InlineData("福祉部部落解放推進課", "福祉部|部落解放推進課")]
    [InlineData("福祉課", "福祉課")]
    [InlineData("中央図書館", "中央図書館")]
    [InlineData("全庁", "全庁")]
    [InlineData("各区役所", "各区役所")]
    [InlineData("関係各課", "関係各課")]
    [InlineData("教育委員会", "教育委員会")]
    [InlineData("教育委員会図書館\nこども部こども家庭センター", "教育委員会|図書館 こども部|こども家庭センター")]
    [InlineData("福祉部\n子育て支援課", "福祉部|子育て支援課")]
    [InlineData("福祉部\n福祉課\n教育部\n学校教育課", "福祉部|福祉課 教育部|学校教育課")]
    [InlineData("福祉部\n子育て支援課、\n障害福祉課", "福祉部|子育て支援課 障害福祉課")]
    [InlineData("【主】福祉課\n【副】健康課", "福祉課 健康課")]
    [InlineData("福祉部\n教育部\n土木部", "福祉部 教育部 土木部")]
    [InlineData("福祉部福祉課\n健康課", "福祉部|福祉課 健康課")]
    [InlineData("福祉課、健康課", "福祉課 健康課")]
    [InlineData("福祉課・健康課", "福祉課 健康課")]
    [InlineData("福祉課 健康課", "福祉課 健康課")]
    [InlineData("保健福祉部,土木部,教育庁", "保健福祉部 土木部 教育庁")]
    [InlineData("福祉課/健康課", "福祉課 健康課")]
    [InlineData("主管課:福祉課\n関係課:健康課", "福祉課 健康課")]
    [InlineData("(町民生活課住民活動係)", "町民生活課住民活動係")]
    [InlineData("保健福祉部福祉課;内線7507", "保健福祉部|福祉課")]
    [InlineData("・福祉課\n・健康課", "福祉課 健康課")]
    [InlineData("－", "")]
    public void Reads_departments(string text, string departments) => Assert.Equal(departments, Text(DepartmentCell.Read(text)));

    [Theory]
    [InlineData("福祉部", "福祉課", "福祉部|福祉課")]
    [InlineData("福祉部", "福祉課\n健康課", "福祉部|福祉課 福祉部|健康課")]
    [InlineData("福祉部\n教育部", "福祉課\n学校教育課", "福祉部|福祉課 教育部|学校教育課")]
    [InlineData("福祉部\n教育部", "福祉課\n健康課\n学校教育課", "福祉部 教育部 福祉課 健康課 学校教育課")]
    [InlineData("福祉部", "－", "福祉部")]
    [InlineData("－", "福祉課", "福祉課")]
    public void Puts_bureaus_and_divisions_together(string bureaus, string divisions, string departments) =>
        Assert.Equal(departments, Text(DepartmentCell.Read([bureaus], divisions)));

    [Theory]
    [InlineData("広報の充実【総務部秘書課】", "広報の充実", "総務部|秘書課")]
    [InlineData("広報の充実【産業経済局】", "広報の充実", "産業経済局")]
    [InlineData("広報の充実 (町民生活課住民活動係)", "広報の充実", "町民生活課住民活動係")]
    [InlineData("広報の充実【重点】", "広報の充実【重点】", "")]
    [InlineData("親子の集い(日曜の部)", "親子の集い(日曜の部)", "")]
    [InlineData("【総務部秘書課】", "【総務部秘書課】", "")]
    public void Takes_a_department_off_the_end_of_a_name(string name, string rest, string department)
    {
        var (taken, found) = DepartmentCell.TakeOff(name);
        Assert.Equal((rest, department), (taken, found is null ? "" : Text([found])));
    }

    [Fact]
    public void Reads_nothing_from_an_empty_cell() => Assert.Empty(DepartmentCell.Read(null));

    private static string Text(IEnumerable<Department> departments) =>
        string.Join(
            ' ',
            departments.Select(department => department.Bureau is null ? department.Text : $"{department.Bureau}|{department.Division}"));
}
