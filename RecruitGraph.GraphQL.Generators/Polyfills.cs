// netstandard2.0 lacks what the compiler needs for init-only properties.
namespace System.Runtime.CompilerServices;

internal static class IsExternalInit;
