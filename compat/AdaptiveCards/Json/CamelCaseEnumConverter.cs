using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Names of enum members in camel case.</summary>
internal sealed class CamelCaseEnumConverter() : StringEnumConverter(new CamelCaseNamingStrategy());
