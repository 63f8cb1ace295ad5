using System.Reflection;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Cli.Tests;

/// <summary>One descriptor and how it is written where it is raised.</summary>
internal sealed record TableEntry(string Name, DiagnosticDescriptor Descriptor);

/// <summary>All descriptors, whichever class of their namespace holds them.</summary>
internal static class DiagnosticTable
{
    public static IReadOnlyList<TableEntry> All { get; } =
    [
        .. from type in typeof(DiagnosticDescriptor).Assembly.GetExportedTypes()
           where type.Namespace == typeof(DiagnosticDescriptor).Namespace
           from field in type.GetFields(BindingFlags.Public | BindingFlags.Static)
           where field.FieldType == typeof(DiagnosticDescriptor)
           select new TableEntry($"{type.Name}.{field.Name}", (DiagnosticDescriptor)field.GetValue(null)!)
    ];
}
