using System.Runtime.CompilerServices;

// A library compiled against the face for .NET Standard looks for this type here when it sets a property once; on .NET it
// runs with the face for .NET, where the type is the framework's.
[assembly: TypeForwardedTo(typeof(IsExternalInit))]
