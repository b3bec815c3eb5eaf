using System.Linq;
using Commitments;
using CommitLang.Runtime;
using Xunit;

public sealed class NorthAtlanticTreatyTests
{
    private readonly Log _log = new Log().On("1950-03-01", Events.ArmedAttack(on: Parties.Norway, @in: Areas.TreatyArea));

    [Fact]
    public void An_attack_on_one_is_owed_an_answer_by_all_others()
    {
        var owed = CommitmentModel.Evaluate(_log, "1950-03-01").Owed;

        Assert.Equal(11, owed.Count);
        Assert.DoesNotContain(owed, state => state.Norm.Bearer.ToString() == Parties.Norway.Key);
        Assert.All(owed, state => Assert.Contains(Parties.Norway.Key, state.Norm.Beneficiaries!));
    }

    [Fact]
    public void Nothing_is_owed_before_the_treaty_is_in_force()
    {
        var log = new Log().On("1949-06-01", Events.ArmedAttack(on: Parties.Norway, @in: Areas.TreatyArea));

        Assert.Empty(CommitmentModel.Evaluate(log, "1949-06-01").Owed);
    }

    [Fact]
    public void Who_assists_has_kept_its_word()
    {
        var assistance = Parties.Canada.Does(Acts.Assist(of: Parties.Norway));

        var kept = CommitmentModel.Evaluate(_log.On("1950-03-01", assistance), "1950-03-01").Kept;

        Assert.Equal([Parties.Canada.Key], kept.Select(state => state.Norm.Bearer.ToString()));
    }
}
