package moothall.ingest.threads;

import java.util.Map;
import moothall.ingest.IngestBench;
import moothall.ingest.meta.AppOfTheContract;

/** The council's invented app for Threads. */
final class ThreadsAppOfTheTest {

  private static final String BODY =
      "{\"app_id\":\"123456\",\"topic\":\"moderate\",\"target_id\":\"17841400000000001\","
          + "\"time\":1723226877,\"subscription_id\":\"234567\",\"has_uid_field\":false,\"va"
          + "lues\":{\"value\":{\"id\":\"8901234\",\"username\":\"resident01\",\"text\":\"Caf\\u00"
          + "e9\",\"media_type\":\"TEXT_POST\",\"permalink\":\"https:\\/\\/www.threads.exampl"
          + "e\\/@resident01\\/post\\/Pp\",\"replied_to\":{\"id\":\"567890\"},\"root_post\":{\"i"
          + "d\":\"567890\",\"owner_id\":\"17841400000000001\",\"username\":\"ambermere\"},\"sh"
          + "ortcode\":\"Pp\",\"timestamp\":\"2024-08-07T10:33:16+0000\"},\"field\":\"replies"
          + "\"}}";

  static final AppOfTheContract APP =
      new AppOfTheContract(
          "threads",
          IngestBench.THREADS_SECRET,
          IngestBench.NEXT_THREADS_SECRET,
          "{\"app_id\":\"123456\",\"topic\":\"moderate\",\"target_id\":\"17841400000000001\",\"time\":1723226877,\"values\":[]}",
          BODY,
          Map.of(
              "short", "1b31875ffc85ef6be8ac4a3a99ef818bfbba208d49c9bc48ac2da9b0fed649da",
              "body", "f58f5531df556209bc4f5a647babb69b8644ea48c11e378653255289a1771064",
              "short-next", "35df92068ddd496ca67380b1cfc21ab03530c191348e882774438ba7d5d1f09b",
              "body-next", "6841af443b1d0af47ed5f11e6e176faa45548d4d006deff067141fc1d216ca81"));

  private ThreadsAppOfTheTest() {}
}
