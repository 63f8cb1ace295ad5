using PlanIngest.Model;

namespace PlanIngest.Normalizer.Tests.Identity;

/// <summary>Ids are in databases already: these values never change.</summary>
public class StableIdTests
{
    [Theory]
    [InlineData(8537533086047029162, "みさき市", "計画", "2019")]
    [InlineData(8657728790167507790, "a", "b")]
    [InlineData(8203414616412130826, "")]
    public void The_same_parts_give_the_same_id(long id, params string[] parts) => Assert.Equal(id, StableId.Of(parts));

    [Fact]
    public void Parts_are_kept_apart() => Assert.NotEqual(StableId.Of("ab", "c"), StableId.Of("a", "bc"));
}
