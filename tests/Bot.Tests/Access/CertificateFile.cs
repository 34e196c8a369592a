using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace HccBot.Bot.Tests.Access;

/// <summary>A certificate with its key in a file, for as long as a test lasts.</summary>
internal sealed class CertificateFile : IDisposable
{
    /// <summary>Makes it.</summary>
    /// <param name="kind">Extension of the file.</param>
    /// <param name="from">Days from today on which it begins to hold.</param>
    /// <param name="until">Days from today on which it ends.</param>
    public CertificateFile(string kind, int from = -1, int until = 1)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=hccbot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(from), now.AddDays(until));
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), Guid.NewGuid() + kind);
        if (kind == ".pem")
        {
            File.WriteAllText(Path, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        }
        else
        {
            Password = "open";
            File.WriteAllBytes(Path, certificate.Export(X509ContentType.Pkcs12, Password));
        }
    }

    public string Path { get; }

    public string? Password { get; }

    public void Dispose() => File.Delete(Path);
}
