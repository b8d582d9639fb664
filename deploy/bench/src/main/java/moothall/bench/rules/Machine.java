package moothall.bench.rules;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** What the figures were measured on. */
final class Machine {

  private Machine() {}

  static String described() {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return String.format(
        Locale.UK,
        "%s; %d cores, %.0f GiB, load %.1f; %s %s; %s %s",
        LocalDate.now(ZoneOffset.UTC),
        system.getAvailableProcessors(),
        system.getTotalMemorySize() / (double) (1L << 30),
        system.getSystemLoadAverage(),
        System.getProperty("java.vm.name"),
        Runtime.version(),
        system.getName(),
        system.getArch());
  }
}
