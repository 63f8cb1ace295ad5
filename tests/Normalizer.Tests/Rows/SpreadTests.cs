using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;
using PlanIngest.Normalizer.Options;
using static PlanIngest.Normalizer.Tests.TableSketch;

namespace PlanIngest.Normalizer.Tests.Rows;

/// <summary>Tables whose last columns stand on other pages than the first ones.</summary>
public class SpreadTests
{
    private const string Title = "緑川市地域福祉計画　令和5年度進捗状況";
    private const string First = "番号|事業名|事業概要";
    private const string Second = "令和5年度実績|評価|担当課";

    [Theory]
    [InlineData(1, 2, 3, 4)]
    [InlineData(1, 3, 2, 4)]
    public void Columns_on_other_pages_are_joined_by_the_height_of_their_rows(int first, int second, int rest, int secondRest)
    {
        var pages = new object[4][];
        pages[first - 1] = [Title, Table(First, "1|相談会|窓口を設ける。", "2|講座|市民が⏎学ぶ。")];
        pages[second - 1] = [Table(First, "3|訪問|家を訪ねる。")];
        pages[rest - 1] = [Title, Table(Second, "相談件数：16件|A|福祉課", "開催回数：⏎2回|B|学習課")];
        pages[secondRest - 1] = [Table(Second, "訪問件数：7件|A|福祉課")];

        var edition = Normalize(pages);

        Assert.Equal(["1 相談会 16 福祉課", "2 講座 2 学習課", "3 訪問 7 福祉課"], edition.Listings.Select(Show));
        Assert.Equal([second, secondRest], edition.Listings[2].Pages.ToArray());
        Assert.Equal(
            [rest, secondRest],
            edition.Diagnostics
                .Where(diagnostic => diagnostic.Code == EditionDiagnostics.HalvesJoined.Code)
                .Select(diagnostic => diagnostic.Page!.Value));
        Assert.DoesNotContain(edition.Diagnostics, diagnostic => diagnostic.Code == EditionDiagnostics.RowWithoutName.Code);
    }

    [Fact]
    public void Columns_with_a_number_are_joined_by_it_wherever_they_stand()
    {
        var edition = Normalize(
            [Title, Table(First, "1|相談会|窓口を⏎設ける。", "2|講座|学ぶ。")],
            [Table("番号|" + Second, "2|開催回数：2回|B|学習課")],
            [Table("番号|" + Second, "１|相談件数：⏎16件|A|福祉課")]);

        Assert.Equal(["1 相談会 16 福祉課", "2 講座 2 学習課"], edition.Listings.Select(Show));
    }

    [Fact]
    public void A_lone_column_that_found_no_place_is_joined()
    {
        var edition = Normalize(
            [Title, Table("番号|事業名|令和5年度実績", "1|相談会|相談件数：16件", "2|講座|開催回数：2回")],
            [Table("担当課", "福祉課", "学習課")]);

        Assert.Equal(["1 相談会 16 福祉課", "2 講座 2 学習課"], edition.Listings.Select(Show));
        Assert.All(edition.Listings, listing => Assert.Empty(listing.Section));
    }

    [Fact]
    public void Three_parts_of_a_row_are_joined()
    {
        var edition = Normalize(
            [Title, Table("番号|事業名", "1|相談会", "2|講座")],
            [Title, Table("事業概要|令和5年度実績", "窓口。|相談件数：16件", "学ぶ。|開催回数：2回")],
            [Title, Table("評価|担当課", "A|福祉課", "B|学習課")]);

        Assert.Equal(["1 相談会 16 福祉課", "2 講座 2 学習課"], edition.Listings.Select(Show));
        Assert.Equal([1, 2, 3], edition.Listings[0].Pages.ToArray());
    }

    [Fact]
    public void A_banner_over_the_first_half_only_parts_no_row()
    {
        var edition = Normalize(
            [Title, Table(First, "基本施策1 支え合う地域づくり|<|<", "1|相談会|窓口。", "基本施策2 学び|<|<", "2|講座|学ぶ。")],
            [Table(Second, "|<|<", "相談件数：16件|A|福祉課", "|<|<", "開催回数：2回|B|学習課")]);

        Assert.Equal(["1 相談会 16 福祉課", "2 講座 2 学習課"], edition.Listings.Select(Show));
        Assert.Equal(["基本施策1 支え合う地域づくり", "基本施策2 学び"], edition.Listings.Select(listing => Assert.Single(listing.Section)));
    }

    [Fact]
    public void Further_lines_of_a_row_stay_in_it()
    {
        var edition = Normalize(
            [Title, Table(First, "1|相談会|窓口を⏎設け、⏎電話も⏎受ける。", "2|講座|学ぶ。")],
            [Title, Table(Second, "相談件数：16件|A|福祉課", "訪問件数：7件|^|^", "電話件数：5件|^|^", "開催回数：2回|B|学習課")]);

        Assert.Equal(["1 相談会 16・7・5 福祉課", "2 講座 2 学習課"], edition.Listings.Select(Show));
    }

    [Fact]
    public void Rows_of_other_heights_stay_apart_and_are_told()
    {
        var edition = Normalize(
            [Title, Table(First, "1|相談会|窓口を設ける。", "2|講座|市民が⏎学ぶ。", "3|訪問|訪ねる。")],
            [Table(Second, "相談件数：⏎16件|A|福祉課", "開催回数：2回|B|学習課", "訪問件数：7件|A|福祉課")]);

        Assert.Equal(6, edition.Listings.Length);
        Assert.Equal(3, edition.Diagnostics.Count(diagnostic => diagnostic.Code == EditionDiagnostics.RowWithoutName.Code));
    }

    [Fact]
    public void A_page_without_its_other_half_leaves_all_apart()
    {
        var edition = Normalize(
            [Title, Table(First, "1|相談会|窓口。", "2|講座|学ぶ。")],
            [Title, Table(First, "3|訪問|訪ねる。", "4|見守り|見守る。")],
            [Title, Table(Second, "訪問件数：7件|A|福祉課", "回数：2回|B|福祉課")]);

        Assert.Equal(["1 相談会  ", "2 講座  ", "3 訪問  ", "4 見守り  ", "  7 福祉課", "  2 福祉課"], edition.Listings.Select(Show));
    }

    [Theory]
    [InlineData("番号|指標|令和5年度実績|担当課", "1|満足度|70%|福祉課", "2|人口|90人|市民課", "3|相談|16件|福祉課")]
    [InlineData("指標|令和5年度実績|担当課", "満足度|70%|福祉課", "人口|90人|市民課")]
    public void Another_table_of_indicators_stays_apart(params string[] rows)
    {
        var edition = Normalize([Title, Table(First, "1|相談会|窓口。", "2|講座|学ぶ。")], [Table(rows)]);

        Assert.All(edition.Listings.Take(2), listing => Assert.Empty(listing.Figures));
        Assert.DoesNotContain(edition.Diagnostics, diagnostic => diagnostic.Code == EditionDiagnostics.HalvesJoined.Code);
    }

    [Fact]
    public void Rows_without_name_and_number_are_not_joined_over_a_page_break()
    {
        var edition = Normalize(
            [Title, Table(First, "1|相談会|窓口。")],
            [Table(Second, "相談件数：16件|A|福祉課")],
            [Table(Second, "開催回数：2回|B|学習課") with { Continues = true }]);

        Assert.Equal(["1 相談会  ", "  16 福祉課", "  2 学習課"], edition.Listings.Select(Show));
    }

    [Fact]
    public void Tables_without_header_stand_under_the_columns_that_have_their_borders()
    {
        var edition = Normalize(
            [Title, Table(0, 0, [20, 60, 100], First, "1|相談会|窓口。")],
            [Title, Table(0, 0, [100, 20, 60], Second, "相談件数：16件|A|福祉課")],
            [Table(0, 0, [20, 60, 100], "2|講座|学ぶ。")],
            [Table(0, 0, [100, 20, 60], "開催回数：2回|B|学習課")]);

        Assert.Equal(["1 相談会 16 福祉課", "2 講座 2 学習課"], edition.Listings.Select(Show));
    }

    private static Edition Normalize(params object[][] pages) => EditionNormalizer.Normalize(Document(pages), new NormalizerOptions());

    private static string Show(Listing listing) => string.Join(
        ' ',
        string.Join('・', listing.Numbers),
        listing.Name,
        string.Join('・', listing.Figures.Select(figure => figure.Value)),
        string.Join('・', listing.Departments.Select(department => department.Text)));
}
