using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using HccBot.Bot.Hosting;

namespace HccBot.Bot.Access;

/// <summary>The certificate by which the bot proves itself.</summary>
internal static class BotCertificate
{
    /// <exception cref="StartRefusedException">There is none in the file, or it lacks its private key.</exception>
    public static X509Certificate2 Read(AccessOptions access)
    {
        var file = access.CertificateFile!;
        try
        {
            var certificate = Path.GetExtension(file).Equals(".pem", StringComparison.OrdinalIgnoreCase)
                ? X509Certificate2.CreateFromPemFile(file)
                : X509CertificateLoader.LoadPkcs12FromFile(file, access.CertificatePassword);
            return certificate.HasPrivateKey ? certificate
                : throw new StartRefusedException($"HccBot:CertificateFile, {file}, holds a certificate without its private key.");
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(
                $"HccBot:CertificateFile, {file}, can't be read: it must be PKCS #12 (with HccBot:CertificatePassword, if it has one) or .pem with certificate and key. {unreadable.Message}");
        }
    }
}
