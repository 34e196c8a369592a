using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards;

/// <summary>Reads each element as the class of its type; an unknown type is kept as it is, with a warning.</summary>
internal sealed class TypedElementConverter(List<AdaptiveWarning> warnings) : JsonConverter<AdaptiveTypedElement>
{
    private static readonly Dictionary<string, Func<AdaptiveTypedElement>> Makers = new(StringComparer.Ordinal)
    {
        [AdaptiveCard.TypeName] = () => new AdaptiveCard(),
        [AdaptiveTextBlock.TypeName] = () => new AdaptiveTextBlock(),
        [AdaptiveRichTextBlock.TypeName] = () => new AdaptiveRichTextBlock(),
        [AdaptiveTextRun.TypeName] = () => new AdaptiveTextRun(),
        [AdaptiveFactSet.TypeName] = () => new AdaptiveFactSet(),
        [AdaptiveContainer.TypeName] = () => new AdaptiveContainer(),
        [AdaptiveColumnSet.TypeName] = () => new AdaptiveColumnSet(),
        [AdaptiveColumn.TypeName] = () => new AdaptiveColumn(),
        [AdaptiveTable.TypeName] = () => new AdaptiveTable(),
        [AdaptiveTableRow.TypeName] = () => new AdaptiveTableRow(),
        [AdaptiveTableCell.TypeName] = () => new AdaptiveTableCell(),
        [AdaptiveImage.TypeName] = () => new AdaptiveImage(),
        [AdaptiveImageSet.TypeName] = () => new AdaptiveImageSet(),
        [AdaptiveActionSet.TypeName] = () => new AdaptiveActionSet(),
        [AdaptiveTextInput.TypeName] = () => new AdaptiveTextInput(),
        [AdaptiveChoiceSetInput.TypeName] = () => new AdaptiveChoiceSetInput(),
        [AdaptiveToggleInput.TypeName] = () => new AdaptiveToggleInput(),
        [AdaptiveSubmitAction.TypeName] = () => new AdaptiveSubmitAction(),
        [AdaptiveExecuteAction.TypeName] = () => new AdaptiveExecuteAction(),
        [AdaptiveOpenUrlAction.TypeName] = () => new AdaptiveOpenUrlAction(),
        [AdaptiveShowCardAction.TypeName] = () => new AdaptiveShowCardAction(),
        [AdaptiveToggleVisibilityAction.TypeName] = () => new AdaptiveToggleVisibilityAction(),
    };

    public TypedElementConverter()
        : this([])
    {
    }

    public override bool CanWrite => false;

    public override AdaptiveTypedElement ReadJson(
        JsonReader reader,
        Type objectType,
        AdaptiveTypedElement existingValue,
        bool hasExistingValue,
        JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null)
        {
            return null;
        }

        if (reader.TokenType == JsonToken.String && objectType.IsAssignableFrom(typeof(AdaptiveTextRun)))
        {
            return new AdaptiveTextRun((string)reader.Value);
        }

        var json = JObject.Load(reader);
        var element = Make(json, objectType);
        if (!objectType.IsInstanceOfType(element))
        {
            throw new AdaptiveSerializationException($"There must be no {element.Type} at {reader.Path}.");
        }

        serializer.Populate(json.CreateReader(), element);
        return element;
    }

    public override void WriteJson(JsonWriter writer, AdaptiveTypedElement value, JsonSerializer serializer) =>
        throw new NotSupportedException();

    private AdaptiveTypedElement Make(JObject json, Type wanted)
    {
        var type = TypeOf(json, wanted);
        if (Makers.TryGetValue(type, out var maker))
        {
            return maker();
        }

        warnings.Add(new AdaptiveWarning(CardReader.UnknownElementType, $"Unknown element type '{type}'."));
        return wanted == typeof(AdaptiveAction) || type.StartsWith("Action.", StringComparison.Ordinal)
            ? new AdaptiveUnknownAction()
            : new AdaptiveUnknownElement();
    }

    // The schema lets what can only be of one type leave the type out, as the cells of a table do.
    private static string TypeOf(JObject json, Type wanted)
    {
        if ((string)json["type"] is { } named)
        {
            return named;
        }

        if (wanted.IsAbstract)
        {
            throw new AdaptiveSerializationException("An element has no type.");
        }

        var type = ((AdaptiveTypedElement)Activator.CreateInstance(wanted, nonPublic: true)).Type;
        json["type"] = type;
        return type;
    }
}
