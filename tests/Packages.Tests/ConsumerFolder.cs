using System.Text;
using Microsoft.Build.Logging.StructuredLogger;

namespace CommitLang.Packages.Tests;

/// <summary>
/// A folder of somebody who uses the packages, with a blank and a letter beyond ASCII in its path, and with a store of
/// packages of its own. What that store lacks is taken from the one of the machine.
/// </summary>
internal sealed class ConsumerFolder : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>A promise that is sound.</summary>
    public const string Pact = """
        module Pact

        party Norland "Kingdom of Norland"
        party Sudland

        act Help(of: party)
        event Flood(in: party)

        commitment Aid binding {
            Norland shall Help(of: Sudland)
            when   Flood(in: Sudland)
            within 30 days
        }

        """;

    /// <summary>What contradicts it.</summary>
    public const string Refusal = """
        module Refusal
        import Pact
        commitment Refusal binding { Norland shall not Help(of: Sudland) }

        """;

    /// <summary>A program that asks what is owed.</summary>
    public const string Program = """
        using System;
        using Commitments;

        public static class Program
        {
            public static void Main()
            {
                var log = new Log().On("2031-03-01", Events.Flood(@in: Parties.Sudland));
                foreach (var state in CommitmentModel.Evaluate(log, "2031-03-15").Norms)
                {
                    Console.WriteLine(state);
                }
            }
        }

        """;

    private readonly string _root = Directory.CreateTempSubdirectory("commitlang consumer ü ").FullName;

    private ConsumerFolder()
    {
    }

    /// <summary>The folder that commands are run in.</summary>
    public string FullPath => Path.Combine(_root, "work");

    public static async Task<ConsumerFolder> Create()
    {
        var folder = new ConsumerFolder();
        Directory.CreateDirectory(folder.FullPath);
        var store = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named
            ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        Directory.CreateDirectory(store);
        folder.With("../nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="commitlang" value="{(await PackageFeed.Get()).Folder}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="machine" value="{store}" />
              </fallbackPackageFolders>
              <config>
                <add key="globalPackagesFolder" value="{Path.Combine(folder._root, "store")}" />
              </config>
            </configuration>
            """);
        return folder;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    public ConsumerFolder With(string name, string text)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
        File.WriteAllText(path, text, Utf8);
        return this;
    }

    /// <summary>A console program with one reference: the package.</summary>
    public ConsumerFolder WithApp(string folder = "App", string properties = "", string items = "", string frameworks = "<TargetFramework>net10.0</TargetFramework>") =>
        With($"{folder}/{folder}.csproj", Project($"<OutputType>Exe</OutputType>{frameworks}{properties}", items))
            .With($"{folder}/Program.cs", Program);

    /// <summary>A project with one reference: the package.</summary>
    public static string Project(string properties, string items = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="CommitLang.MSBuild" Version="{PackageFeed.Version}" PrivateAssets="all" />
            {items}
          </ItemGroup>
        </Project>

        """;

    public void Delete(string name) => File.Delete(PathOf(name));

    public bool Has(string name) => Path.Exists(PathOf(name));

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public string PathOf(string name) => Path.GetFullPath(Path.Combine(FullPath, name));

    /// <summary>The names of the files of a folder that match, in ordinal order.</summary>
    public IReadOnlyList<string> Files(string folder, string pattern) => !Has(folder) ? [] :
        [.. Directory.GetFiles(PathOf(folder), pattern).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>Runs <c>dotnet</c>.</summary>
    public Task<ProcessResult> Dotnet(params string[] arguments) => Dotnet(new Dictionary<string, string?>(), arguments);

    /// <summary>Runs <c>dotnet</c> with variables set.</summary>
    public Task<ProcessResult> Dotnet(IReadOnlyDictionary<string, string?> environment, params string[] arguments) => TestProcess.Run(
        "dotnet",
        arguments,
        environment: new Dictionary<string, string?>(environment)
        {
            ["MSBUILDTERMINALLOGGER"] = "off",
            ["DOTNET_CLI_UI_LANGUAGE"] = "en",
            ["DOTNET_NOLOGO"] = "true",
            ["MSBUILDDISABLENODEREUSE"] = "1",
        },
        workingDirectory: FullPath,
        timeout: TimeSpan.FromMinutes(5));

    /// <summary>Builds, and says how it ended, which errors and warnings there were, and which targets ran.</summary>
    public async Task<BuildResult> Build(string project, params string[] arguments)
    {
        var log = Path.Combine(_root, "build.binlog");
        var result = await Dotnet(["build", project, "-nologo", "-v:quiet", $"-bl:{log}", .. arguments]);
        return new BuildResult(result, Serialization.Read(log));
    }
}
