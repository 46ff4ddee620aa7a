package org.gamingcafe.cafe.opening;

import java.util.List;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a table.
 *
 * @param value what all lines without a fault bring onto the books
 */
public record ImportPreview(ImportKind kind, List<Line> lines, Money value) {

    /**
     * @param number in the file
     * @param what whom or what it brings, as far as it could be read
     * @param value what it brings onto the books; nothing with a fault
     * @param fault why it cannot be booked
     */
    public record Line(
            int number,
            String what,
            @Nullable Money value,
            @Nullable Refusal fault) {}

    public long faults() {
        return lines.stream().filter(line -> line.fault() != null).count();
    }
}
