package moothall.ingest.instagram;

import java.util.Map;
import moothall.ingest.IngestBench;
import moothall.ingest.meta.AppOfTheContract;

/** The council's invented app for Instagram. */
final class InstagramAppOfTheTest {

  private static final String BODY =
      "{\"object\":\"instagram\",\"entry\":[{\"id\":\"17841405726653026\",\"time\":177150"
          + "0003,\"changes\":[{\"field\":\"comments\",\"value\":{\"id\":\"17919697626119712\","
          + "\"from\":{\"id\":\"2105722729836161\",\"username\":\"resident01\"},\"media\":{\"id\""
          + ":\"18172143295349192\",\"media_product_type\":\"FEED\"},\"text\":\"Caf\\u00e9 ht"
          + "tps:\\/\\/www.example\"}}]}]}";

  static final AppOfTheContract APP =
      new AppOfTheContract(
          "instagram",
          IngestBench.INSTAGRAM_SECRET,
          IngestBench.NEXT_INSTAGRAM_SECRET,
          "{\"object\":\"instagram\",\"entry\":[]}",
          BODY,
          Map.of(
              "short", "3a51c9437b20f2272a2e746757e486ecb04eb82af1d09e2b3987e0f4d62eb6bf",
              "body", "9772916ba85a4435fd00acb19a5859516f2c23156d37cbdd78fe29168a94c9c4",
              "short-next", "5ef8c14d236e1c4279733cd0a52cb75576c0c9bbab85d3f962600a388c01c4ba",
              "body-next", "65fec5e9cfa9b52d0ab4990693e83be011ed5c66aa1b32359355e05f747d7454"));

  private InstagramAppOfTheTest() {}
}
