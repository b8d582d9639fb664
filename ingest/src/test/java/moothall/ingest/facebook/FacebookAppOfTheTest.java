package moothall.ingest.facebook;

import java.util.Map;
import moothall.ingest.IngestBench;
import moothall.ingest.meta.AppOfTheContract;

/** The council's invented app for Facebook. */
final class FacebookAppOfTheTest {

  private static final String BODY =
      "{\"object\":\"page\",\"entry\":[{\"id\":\"104500000000001\",\"time\":1771500003,\"c"
          + "hanges\":[{\"field\":\"feed\",\"value\":{\"item\":\"comment\",\"verb\":\"add\",\"messa"
          + "ge\":\"Caf\\u00e9 https:\\/\\/www.example\",\"comment_id\":\"901097836652708_90"
          + "3438993085259\"}}]}]}";

  static final AppOfTheContract APP =
      new AppOfTheContract(
          "facebook",
          IngestBench.APP_SECRET,
          IngestBench.NEXT_APP_SECRET,
          "{\"object\":\"page\",\"entry\":[]}",
          BODY,
          Map.of(
              "short", "2ce373525318643d87840f0d003582d1813eaeddef79a931dd22204cb57802fb",
              "body", "9253d381b2c19849b5b2f94aaa326d8eb8f57ad1821666b0fa5cf7d12be1a54b",
              "short-next", "de5c18b172bd5b04dfd52e39666d13773731e201f625ee6a95ed5999fe4368d3",
              "body-next", "cc291af80537a13dadb9fbf275b62676dcad9ce090f162947ca390f40b7c9ee4"));

  private FacebookAppOfTheTest() {}
}
