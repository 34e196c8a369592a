using HccBot.Knowledge.Answers;

namespace HccBot.Bot.Cards;

/// <summary>The part of an answer that one card shows.</summary>
/// <param name="Part">The answer with the rows of this page, and the sources that they cite.</param>
/// <param name="Number">Number of the page, from 1.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="FirstRow">Number of the first row shown, from 1.</param>
/// <param name="LastRow">Number of the last row shown.</param>
/// <param name="Rows">How many rows there are in all.</param>
internal sealed record AnswerPage(Answer Part, int Number, int Pages, int FirstRow, int LastRow, int Rows);
