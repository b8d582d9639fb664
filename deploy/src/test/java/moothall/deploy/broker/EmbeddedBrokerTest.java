package moothall.deploy.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import moothall.deploy.FreePorts;
import moothall.deploy.standalone.Ports;
import moothall.schemas.KafkaConnection;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

  @TempDir Path folder;
  private final Ports ports = FreePorts.find();

  @Test
  void keepsItsTopicsOverARestart() throws Exception {
    try (EmbeddedBroker broker = start();
        Admin admin = admin(broker)) {
      admin
          .createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
          .all()
          .get(30, TimeUnit.SECONDS);
    }

    try (EmbeddedBroker broker = start();
        Admin admin = admin(broker)) {
      assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).contains("kept");
    }
  }

  @Test
  void isReachableFromTheLoopbackAddressOnly() throws Exception {
    try (EmbeddedBroker broker = start()) {
      List<String> others =
          NetworkInterface.networkInterfaces()
              .flatMap(NetworkInterface::inetAddresses)
              .filter(address ->
                  !address.isLoopbackAddress() && address instanceof java.net.Inet4Address)
              .map(java.net.InetAddress::getHostAddress)
              .toList();

      assertThat(broker.bootstrap()).startsWith("127.0.0.1:");
      assertThat(others).allSatisfy(address -> assertThatThrownBy(() -> connect(address)));
    }
  }

  private void connect(String address) throws java.io.IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, ports.kafka()), 1_000);
    }
  }

  private EmbeddedBroker start() {
    return EmbeddedBroker.start(folder.resolve("kafka"), ports.kafka(), ports.kafkaController());
  }

  private static Admin admin(EmbeddedBroker broker) {
    return Admin.create(KafkaConnection.local(broker.bootstrap(), "http://unused").client("test"));
  }
}
