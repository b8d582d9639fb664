package moothall.escalation.transport;

import io.micronaut.context.annotation.Requires;
import jakarta.activation.DataHandler;
import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import moothall.service.Secrets;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** Sends a dossier by e-mail, over TLS or not at all. Subject and text say nothing of it. */
@Singleton
@Requires(bean = EmailConfig.class)
final class SecureEmail implements ReferralTransport {

  private final EmailConfig config;
  private final Secrets secrets;
  private final Clock clock;

  SecureEmail(EmailConfig config, Secrets secrets, Clock clock) {
    this.config = config;
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public String recipient() {
    return config.to();
  }

  @Override
  public Delivery send(Parcel parcel) {
    boolean begun = false;
    try {
      Session session = Session.getInstance(properties());
      MimeMessage message = message(session, parcel);
      try (SMTPTransport relay = (SMTPTransport) session.getTransport("smtp")) {
        relay.connect(config.host(), config.port(), config.user(), password());
        begun = true;
        relay.sendMessage(message, message.getAllRecipients());
        begun = false;
        return new Delivery.Sent(
            line(relay.getLastServerResponse())
                + "; Message-ID "
                + message.getMessageID()
                + "; SHA-256 "
                + parcel.sha256());
      }
    } catch (SendFailedException e) {
      return new Delivery.Refused("the relay refused it: " + line(e.getMessage()));
    } catch (MessagingException e) {
      String what = line(e.getMessage());
      return begun
          ? new Delivery.Unknown("the relay fell silent while it was sent: " + what)
          : new Delivery.Refused("the relay was not reached over TLS: " + what);
    }
  }

  private Properties properties() {
    String timeout = Long.toString(config.timeout().toMillis());
    Properties it = new Properties();
    it.setProperty("mail.smtp.ssl.enable", Boolean.toString(config.implicitTls()));
    it.setProperty("mail.smtp.starttls.enable", Boolean.toString(!config.implicitTls()));
    it.setProperty("mail.smtp.starttls.required", Boolean.toString(!config.implicitTls()));
    it.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    it.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
    it.setProperty("mail.smtp.auth", Boolean.toString(config.user() != null));
    it.setProperty("mail.smtp.connectiontimeout", timeout);
    it.setProperty("mail.smtp.timeout", timeout);
    it.setProperty("mail.smtp.writetimeout", timeout);
    if (config.trusted() != null) {
      it.put("mail.smtp.ssl.socketFactory", TrustedCertificates.in(config.trusted()));
    }
    return it;
  }

  private String password() {
    return config.user() == null
        ? ""
        : secrets
            .find(config.passwordName())
            .map(it -> new String(it, StandardCharsets.UTF_8))
            .orElse("");
  }

  private MimeMessage message(Session session, Parcel parcel) throws MessagingException {
    String id =
        "<" + parcel.id() + "@" + config.from().substring(config.from().indexOf('@') + 1) + ">";
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
          }
        };
    message.setFrom(new InternetAddress(config.from(), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(config.to(), true));
    message.setSubject("Referral " + parcel.reference(), "UTF-8");
    message.setSentDate(Date.from(clock.instant()));
    MimeBodyPart text = new MimeBodyPart();
    text.setText(words(parcel), "UTF-8");
    MimeMultipart parts = new MimeMultipart(text);
    if (config.attach()) {
      MimeBodyPart file = new MimeBodyPart();
      file.setDataHandler(
          new DataHandler(new ByteArrayDataSource(parcel.pack(), "application/zip")));
      file.setFileName(parcel.fileName());
      parts.addBodyPart(file);
    }
    message.setContent(parts);
    return message;
  }

  private String words(Parcel parcel) {
    return (config.attach()
            ? "The dossier of this referral is attached.\n"
            : "The dossier of this referral is ready. Please arrange with us how you get it.\n")
        + "\nReference: "
        + parcel.reference()
        + "\nSHA-256 of the file: "
        + parcel.sha256()
        + "\n\nPlease compare the SHA-256 with us by telephone, on a number that you know.\n";
  }

  private static String line(@Nullable String said) {
    return said == null ? "" : said.lines().findFirst().orElse("").strip();
  }
}
