using System.Collections.Immutable;
using CommitLang.Compiler.Symbols;
using CommitLang.Runtime;
using CommitLang.Syntax;

namespace CommitLang.Compiler.Binding;

/// <summary>Second pass: what declarations say of one another, norms left out.</summary>
internal sealed class HeaderBinder(BindingContext context, NameResolver names, DateReader dates, DeclarationTable table)
{
    public void Bind(DeclarationSyntax declaration)
    {
        var symbol = table.Declared.GetValueOrDefault(declaration);
        switch (symbol)
        {
            case PartySymbol party when declaration is PartyDeclarationSyntax { IsoCode: { } iso }:
                BindIsoCode(party, iso);
                break;
            case GroupSymbol group:
                BindGroup(group);
                break;
            case PersonSymbol person when declaration is PersonDeclarationSyntax syntax:
                person.Offices = [.. syntax.Offices.Select(BindOffice).OfType<Office>()];
                break;
            case AreaSymbol area:
                BindArea(area);
                break;
            case DocumentSymbol document when declaration is DocumentDeclarationSyntax syntax:
                BindDocument(document, syntax);
                break;
            case ParametrizedSymbol parametrized:
                parametrized.Parameters = BindParameters(declaration);
                break;
            case RemarkSymbol remark when declaration is RemarkDeclarationSyntax syntax:
                remark.Holders = Holders(syntax.Holder);
                break;
            case StatementSymbol statement when declaration is TreatyDeclarationSyntax syntax:
                BindTreaty(statement, syntax);
                break;
            case StatementSymbol statement when declaration is StatementDeclarationSyntax syntax:
                BindStatement(statement, syntax);
                break;
        }
    }

    public ImmutableArray<ActorSymbol> Actors(PathListSyntax? paths) =>
        [.. (paths?.Paths ?? []).Select(path => names.Resolve<ActorSymbol>(path, "a party or group")).OfType<ActorSymbol>()];

    private ImmutableArray<ActorSymbol> Holders(HolderSyntax? holder) => Actors(holder?.Parties);

    private void BindIsoCode(PartySymbol party, IsoCodeSyntax iso)
    {
        var code = iso.Code.Text;
        if (iso.Code.IsPresent && !CountryCodes.Contains(code))
        {
            context.Report(BindingErrors.UnknownIsoCode, iso.Code.GetLocation(),
                ("code", code), ("suggestion", Suggestion.For(code, CountryCodes.All)));
        }

        party.IsoCode = code;
    }

    private void BindGroup(GroupSymbol group)
    {
        var (modifiers, block) = group.Declaration switch
        {
            OrganisationDeclarationSyntax o => (o.Modifiers, o.Members),
            GroupDeclarationSyntax g => (g.Modifiers, g.Members),
            _ => ([], null),
        };
        group.IsOpen = modifiers.Any(modifier => modifier.Keyword.Kind == SyntaxKind.OpenKeyword);
        group.IsBody = modifiers.Any(modifier => modifier.Keyword.Kind == SyntaxKind.BodyKeyword);
        group.Members =
        [
            .. (block?.Members ?? [])
                .Select(member => names.Resolve<ActorSymbol>(member.Path, "a party or group") is { } actor
                    ? new MemberSymbol(actor, dates.Span(member.From, member.End))
                    : null)
                .OfType<MemberSymbol>(),
        ];
    }

    private Office? BindOffice(OfficeSyntax office) =>
        names.Resolve<ActorSymbol>(office.Path, "a party") is { } actor
            ? new Office(actor, office.Title.IsPresent ? office.Title.ValueText : "", dates.Span(office.From, office.End))
            : null;

    private void BindArea(AreaSymbol area)
    {
        if (area.Declaration is not AreaDeclarationSyntax syntax)
        {
            return;
        }

        area.Owner = syntax.Owner is { } owner ? names.Resolve<ActorSymbol>(owner.Path, "a party") : area.Parent?.Owner;
        if (syntax.Definition is { } definition)
        {
            var sum = new[] { definition.Path }.Concat(definition.Terms.Where(term => !term.IsExcept).Select(term => term.Path));
            area.SumOf = Areas(sum);
            area.Without = Areas(definition.Terms.Where(term => term.IsExcept).Select(term => term.Path));
        }

        foreach (var relation in syntax.Relations)
        {
            var others = Areas(relation.Areas?.Paths ?? []);
            if (relation.Keyword.Kind == SyntaxKind.OverlapsKeyword)
            {
                area.Overlaps = area.Overlaps.AddRange(others);
            }
            else
            {
                area.ApartFrom = area.ApartFrom.AddRange(others);
            }
        }

        foreach (var part in syntax.Block?.Areas ?? [])
        {
            Bind(part);
        }
    }

    private ImmutableArray<AreaSymbol> Areas(IEnumerable<PathSyntax?> paths) =>
        [.. paths.Select(path => names.Resolve<AreaSymbol>(path, "an area or thing")).OfType<AreaSymbol>()];

    private void BindDocument(DocumentSymbol document, DocumentDeclarationSyntax syntax)
    {
        document.Dated = syntax.Dated?.Date?.Value.Text ?? "";
        document.Date = dates.First(syntax.Dated?.Date);
        document.Address = syntax.Location?.Location is { IsPresent: true } address ? address.ValueText : "";
        document.Attribution = Attribution(syntax.Attribution);
        Holders(syntax.Holder);
        if (syntax.Secret is { } secret)
        {
            document.KnownTo = KnownTo(secret);
        }
    }

    /// <summary>The keys of those who alone know something, of groups also their members.</summary>
    public ImmutableArray<string> KnownTo(SecretClauseSyntax secret) => [.. Actors(secret.Parties)
        .SelectMany(actor => actor is GroupSymbol group ? Membership.Of(group).Select(member => member.Actor).Prepend(actor) : [actor])
        .Select(actor => actor.Key).Distinct()];

    public string Attribution(AttributionSyntax? attribution) => attribution switch
    {
        null => "",
        { Text.IsPresent: true } => attribution.Text.ValueText,
        _ => names.Resolve(attribution.Path)?.Name ?? "",
    };

    private ImmutableArray<ParameterSymbol> BindParameters(DeclarationSyntax declaration)
    {
        var list = declaration switch
        {
            ActDeclarationSyntax act => act.Parameters,
            EventDeclarationSyntax @event => @event.Parameters,
            StateDeclarationSyntax state => state.Parameters,
            _ => null,
        };
        var parameters = ImmutableArray.CreateBuilder<ParameterSymbol>();
        foreach (var item in list?.Items ?? [])
        {
            if (!item.Identifier.IsPresent)
            {
                continue;
            }

            if (parameters.Any(parameter => parameter.Name == item.Identifier.Text))
            {
                context.Report(BindingErrors.Duplicate, item.Identifier.GetLocation(), ("name", item.Identifier.Text));
                continue;
            }

            parameters.Add(BindParameter(item));
        }

        return parameters.ToImmutable();
    }

    private ParameterSymbol BindParameter(ParameterSyntax item)
    {
        var name = item.Identifier.Text;
        if (item.Type is not { } written)
        {
            return new ParameterSymbol(name, ParameterType.Party);
        }

        switch (written.Value.Kind)
        {
            case SyntaxKind.AreaKeyword or SyntaxKind.ThingKeyword:
                return new ParameterSymbol(name, ParameterType.Area);
            case SyntaxKind.PersonKeyword:
                return new ParameterSymbol(name, ParameterType.Person);
            case SyntaxKind.DocumentKeyword:
                return new ParameterSymbol(name, ParameterType.Document);
            case SyntaxKind.NumberKeyword:
                return new ParameterSymbol(name, ParameterType.Number);
            case SyntaxKind.FlagKeyword:
                return new ParameterSymbol(name, ParameterType.Flag);
            case SyntaxKind.NameToken when written.Value.IsPresent:
                return names.FindSimple(written.Value.Text) switch
                {
                    UnitSymbol unit => Used(unit, new ParameterSymbol(name, ParameterType.Number, unit.Key)),
                    GroupSymbol group => Used(group, new ParameterSymbol(name, ParameterType.Party)),
                    { } other => Wrong(other),
                    null => Missing(),
                };
            default:
                return new ParameterSymbol(name, ParameterType.Party);
        }

        ParameterSymbol Used(Symbol symbol, ParameterSymbol parameter)
        {
            context.Refer(written, symbol);
            return parameter;
        }

        ParameterSymbol Wrong(Symbol other)
        {
            names.WrongKind(written, other, "a type such as party, area, number or a unit");
            return new ParameterSymbol(name, ParameterType.Party);
        }

        ParameterSymbol Missing()
        {
            string[] types = ["party", "area", "thing", "person", "document", "number", "flag"];
            context.Report(BindingErrors.NotDeclared, written.GetLocation(),
                ("name", written.Value.Text), ("suggestion", Suggestion.For(written.Value.Text, types)));
            return new ParameterSymbol(name, ParameterType.Party);
        }
    }

    /// <summary>Who is party to a treaty, and on which days: those it is between, and who acceded to it.</summary>
    public void BindParties(TreatyDeclarationSyntax syntax)
    {
        if (table.Declared.GetValueOrDefault(syntax) is not StatementSymbol treaty)
        {
            return;
        }

        var parties = Actors(syntax.Parties?.Parties).SelectMany(Members).Concat(syntax.Items.OfType<AccessionClauseSyntax>().SelectMany(Acceding));
        var membership = parties.GroupBy(party => party.Actor)
            .Select(days => new MemberSymbol(days.Key, days.Select(party => party.Days).Aggregate((all, more) => all.Union(more))));
        SetParties(treaty, [.. membership]);

        static IReadOnlyList<MemberSymbol> Members(ActorSymbol actor) =>
            actor is GroupSymbol { IsBody: false } group ? Membership.Of(group) : [new MemberSymbol(actor, DaySet.All)];

        IEnumerable<MemberSymbol> Acceding(AccessionClauseSyntax accession) =>
            names.Resolve<ActorSymbol>(accession.Path, "a party") is { } party && dates.Whole(accession.Date) is { } day
                ? [new MemberSymbol(party, DaySet.From(day))]
                : [];
    }

    private static void SetParties(StatementSymbol statement, ImmutableArray<MemberSymbol> parties)
    {
        statement.Membership = parties;
        foreach (var article in statement.Articles)
        {
            SetParties(article, parties);
        }
    }

    private void BindTreaty(StatementSymbol treaty, TreatyDeclarationSyntax syntax)
    {
        SetFirmness(treaty, syntax.Firmnesses, Firmness.Binding);
        Inherit(treaty);
    }

    private static void Inherit(StatementSymbol container)
    {
        foreach (var article in container.Articles)
        {
            article.Firmness = container.Firmness;
            Inherit(article);
        }
    }

    private void BindStatement(StatementSymbol statement, StatementDeclarationSyntax syntax)
    {
        var holders = syntax.Holders;
        statement.Holders = holders.IsEmpty ? [] : [.. holders.SelectMany(holder => Holders(holder))];
        SetFirmness(statement, syntax.Firmnesses, statement.Kind == StatementKind.Commitment ? Firmness.Binding : Firmness.Declared);
        if (statement.Kind != StatementKind.Commitment && holders.IsEmpty && !syntax.ContainsSkipped)
        {
            context.Report(BindingErrors.HolderMissing, statement.Location,
                ("kind", statement.KindText[..1].ToUpperInvariant() + statement.KindText[1..]));
        }
    }

    private void SetFirmness(StatementSymbol statement, ImmutableArray<FirmnessSyntax> written, Firmness otherwise)
    {
        statement.Firmness = written.IsEmpty ? otherwise : FirmnessOf(written[0]);
        foreach (var extra in written.Length > 1 ? written[1..] : [])
        {
            context.Report(LifeErrors.ClauseTwice, extra.GetLocation(), ("clause", extra.ToString()));
        }
    }

    public static Firmness FirmnessOf(FirmnessSyntax firmness) => firmness.Keyword.Kind switch
    {
        SyntaxKind.BindingKeyword => Firmness.Binding,
        SyntaxKind.PledgedKeyword => Firmness.Pledged,
        SyntaxKind.OfferedKeyword => Firmness.Offered,
        SyntaxKind.ProposedKeyword => Firmness.Proposed,
        _ => Firmness.Declared,
    };
}
