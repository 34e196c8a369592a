using HccBot.Knowledge;
using Microsoft.Extensions.Options;

namespace HccBot.Bot.Hosting;

/// <summary>Puts together what serves a corpus and follows its changes.</summary>
internal static class CorpusReload
{
    /// <summary>Registers the knowledge and the watch over its corpus.</summary>
    public static IServiceCollection AddCorpus(this IServiceCollection services)
    {
        services.AddSingleton<IKnowledge>(provider =>
        {
            var options = provider.GetRequiredService<IOptions<HccBotOptions>>().Value;
            return ReloadingKnowledge.Open(CorpusLocation.Find(options.Corpus), DataFolder.Index(options.Data));
        });
        services.AddHostedService<CorpusWatch>();
        return services;
    }

    /// <summary>Lets every request end with the corpus that it began with.</summary>
    public static void UsePinnedCorpus(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        context.RequestServices.GetRequiredService<IKnowledge>().Pin();
        await next(context);
    });
}
