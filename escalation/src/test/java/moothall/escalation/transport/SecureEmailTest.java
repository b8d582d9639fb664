package moothall.escalation.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import moothall.service.Secrets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecureEmailTest {

  private static final String KEYSTORE = "greenmail.tls.keystore.file";
  private static final String PASSWORD = "greenmail.tls.keystore.password";

  @TempDir private static Path folder = Path.of("");
  private static GreenMail relay = new GreenMail();

  private final Parcel parcel =
      new Parcel(
          UUID.randomUUID(),
          "PRR-ambermere-2026-000017",
          "PRR-ambermere-2026-000017.zip",
          "a".repeat(64),
          "PK invented".getBytes(StandardCharsets.UTF_8));

  @BeforeAll
  static void startsARelay() throws IOException, InterruptedException {
    Path store = folder.resolve("relay.p12");
    keytool(
        "-genkeypair",
        "-alias",
        "relay",
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost",
        "-ext",
        "SAN=dns:localhost",
        "-validity",
        "2",
        "-storetype",
        "PKCS12",
        "-keystore",
        store.toString());
    keytool(
        "-exportcert",
        "-rfc",
        "-alias",
        "relay",
        "-keystore",
        store.toString(),
        "-file",
        folder.resolve("relay.pem").toString());
    System.setProperty(KEYSTORE, store.toString());
    System.setProperty(PASSWORD, "changeit");
    relay =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTPS),
              new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP)
            });
    relay.setUser("moothall", "correct horse");
    relay.start();
    Files.createDirectories(folder.resolve("secrets"));
    Files.writeString(folder.resolve("secrets/handover-email-password"), "correct horse");
  }

  @AfterAll
  static void stops() {
    relay.stop();
    System.clearProperty(KEYSTORE);
    System.clearProperty(PASSWORD);
  }

  private static void keytool(String... arguments) throws IOException, InterruptedException {
    java.util.List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(java.util.List.of(arguments));
    command.addAll(java.util.List.of("-storepass", "changeit"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void sendsTheDossierOverTlsAndSaysNothingOfIt() throws Exception {
    relay.purgeEmailFromAllMailboxes();
    Delivery delivery = email(true, "localhost", folder.resolve("relay.pem")).send(parcel);

    assertThat(delivery).isInstanceOf(Delivery.Sent.class);
    assertThat(delivery.receipt()).contains("250", parcel.id().toString(), parcel.sha256());
    MimeMessage received = relay.getReceivedMessages()[0];
    assertThat(received.getSubject()).isEqualTo("Referral PRR-ambermere-2026-000017");
    MimeMultipart parts = (MimeMultipart) received.getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat((String) parts.getBodyPart(0).getContent()).contains(parcel.sha256());
    assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(parcel.pack());
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo(parcel.fileName());
  }

  @Test
  void sendsNoFileWhereItIsConfiguredSo() throws Exception {
    relay.purgeEmailFromAllMailboxes();
    assertThat(email(false, "localhost", folder.resolve("relay.pem")).send(parcel))
        .isInstanceOf(Delivery.Sent.class);
    assertThat(((MimeMultipart) relay.getReceivedMessages()[0].getContent()).getCount())
        .isEqualTo(1);
  }

  @Test
  void sendsNothingToARelayThatNobodyVouchesForOrThatHasAnotherName() throws Exception {
    relay.purgeEmailFromAllMailboxes();
    assertThat(email(true, "localhost", null).send(parcel)).isInstanceOf(Delivery.Refused.class);
    assertThat(email(true, "127.0.0.1", folder.resolve("relay.pem")).send(parcel))
        .isInstanceOf(Delivery.Refused.class);
    assertThat(relay.getReceivedMessages()).isEmpty();
  }

  @Test
  void sendsNothingWithoutTls() {
    EmailConfig plain =
        new EmailConfig(
            "localhost",
            relay.getSmtp().getPort(),
            false,
            "moothall@ambermere.example",
            "ppu@force.example",
            null,
            "none",
            true,
            null,
            Duration.ofSeconds(5));

    Delivery delivery = new SecureEmail(plain, secrets(), Clock.systemUTC()).send(parcel);

    assertThat(delivery).isInstanceOf(Delivery.Refused.class);
    assertThat(delivery.receipt()).contains("TLS");
  }

  private static SecureEmail email(boolean attach, String host, @Nullable Path trusted) {
    return new SecureEmail(
        new EmailConfig(
            host,
            relay.getSmtps().getPort(),
            true,
            "moothall@ambermere.example",
            "ppu@force.example",
            "moothall",
            "handover-email-password",
            attach,
            trusted,
            Duration.ofSeconds(10)),
        secrets(),
        Clock.systemUTC());
  }

  private static Secrets secrets() {
    return new Secrets(folder.resolve("secrets"));
  }
}
