namespace HccBot.Bot.Texts;

/// <summary>Labels of answers in a language, by the English words with which they are born. What has no label stays English.</summary>
internal interface ILabels
{
    /// <summary>Whether there is nothing to translate into.</summary>
    bool IsEmpty { get; }

    /// <summary>A cell that holds no figure or words of a fact but says that there are none, or how a rule stands.</summary>
    string Cell(string english);

    /// <summary>A word: only where there is a label for all of it.</summary>
    string Word(string english);

    /// <summary>A title of a button, or a line of fixed wording: where there is a label for it, or for a pattern of it.</summary>
    string Line(string english);

    /// <summary>A heading: as a line, else part by part: "IMbrave150: overall survival".</summary>
    string Heading(string english);
}
