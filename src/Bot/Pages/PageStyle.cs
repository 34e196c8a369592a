using System.Security.Cryptography;
using System.Text;

namespace HccBot.Bot.Pages;

/// <summary>How pages look: on a screen, light and dark, on a phone, on paper.</summary>
internal static class PageStyle
{
    /// <summary>The style sheet. No "&lt;", "&gt;" or "&amp;" may stand in it, since they would be escaped.</summary>
    public const string Css =
        """
        :root { color-scheme: light dark; --paper: #ffffff; --ink: #1b1b1f; --soft: #55555e; --line: #c8c6cf; --band: #f3f2f7; --link: #3b3f9e; }
        @media (prefers-color-scheme: dark) { :root { --paper: #1c1b1f; --ink: #ececf1; --soft: #b7b6c2; --line: #4a4953; --band: #29282f; --link: #b3b6ff; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 1rem 1.25rem 2rem; max-width: 56rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 "Segoe UI", system-ui, sans-serif; }
        h1 { font-size: 1.9rem; line-height: 1.2; margin: 0.5rem 0 0.25rem; }
        h2 { font-size: 1.3rem; margin: 2rem 0 0.5rem; padding-bottom: 0.2rem; border-bottom: 1px solid var(--line); }
        h3 { font-size: 1rem; margin: 1.25rem 0 0.35rem; }
        p { margin: 0.35rem 0; }
        ul, ol { margin: 0.35rem 0; padding-left: 1.4rem; }
        li { margin: 0.25rem 0; }
        a { color: var(--link); }
        a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        .soft { color: var(--soft); }
        .headline { font-size: 1.1rem; margin: 0.75rem 0; }
        nav ul { display: flex; flex-wrap: wrap; gap: 0 1rem; list-style: none; padding: 0; }
        table { border-collapse: collapse; width: 100%; margin: 0.35rem 0; font-size: 0.94rem; }
        caption { text-align: left; font-weight: 600; padding: 0.75rem 0 0.35rem; }
        th, td { border: 1px solid var(--line); padding: 0.35rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
        thead th, tr.leads th, tr.leads td { background: var(--band); }
        tbody th { font-weight: 400; }
        tr.leads th, tr.leads td { font-weight: 600; }
        blockquote { margin: 0.5rem 0; padding-left: 0.75rem; border-left: 3px solid var(--line); }
        .cite { text-decoration: none; }
        li:target { background: var(--band); }
        footer { margin-top: 2.5rem; padding-top: 0.75rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.9rem; }
        @media (max-width: 30rem) { body { padding: 0.75rem; } table { font-size: 0.84rem; } th, td { padding: 0.25rem 0.3rem; hyphens: auto; overflow-wrap: anywhere; } }
        @media print {
          :root { color-scheme: light; --paper: #ffffff; --ink: #000000; --soft: #333333; --line: #888888; --band: #eeeeee; --link: #000000; }
          body { max-width: none; padding: 0; font-size: 10pt; }
          nav { display: none; }
          h2, h3, caption { break-after: avoid; }
          tr, li { break-inside: avoid; }
          #sources a::after { content: " " attr(href); overflow-wrap: anywhere; }
          @page { margin: 16mm; }
        }
        """;

    /// <summary>The style sheet as a content security policy names it.</summary>
    public static string Source { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'";
}
