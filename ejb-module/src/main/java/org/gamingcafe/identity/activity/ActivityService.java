package org.gamingcafe.identity.activity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gamingcafe.identity.device.DeviceService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** What happened to one's own account. */
@Stateless
@PermitAll
public class ActivityService {

    /** How many entries an export has at most: the newest ones. */
    public static final int LONGEST_EXPORT = 10_000;

    private static final Duration KEPT = Duration.ofDays(365);

    @Inject
    Activities activities;

    @Inject
    DeviceService devices;

    @Inject
    Clock clock;

    /** Newest first. */
    public Slice<ActivityLine> mine(ActivityFilter filter, PageRequest page) {
        return of(Call.current().caller().person(), filter, page);
    }

    /** As a table for a spreadsheet, at most 10,000 entries. */
    public String csv(ActivityFilter filter) {
        return ActivityTable.csv(all(filter));
    }

    /** The same as JSON, in the shape of the list. */
    public String json(ActivityFilter filter) {
        return ActivityTable.json(all(filter));
    }

    /** Of anybody, for the room that guards who may see it. */
    public Slice<ActivityLine> of(AccountId account, ActivityFilter filter, PageRequest page) {
        var rows = lines(account, filter, page.after(), page.size() + 1);
        return Slice.of(rows, page.size(), last -> Cursor.of(last.at(), last.id()));
    }

    /** For the rooms above, which nobody below observes: written with their act, or not at all. */
    public void note(AccountId account, ActivityAction action, Map<String, String> details) {
        activities.add(account, action, details);
    }

    /** Removes at most {@code limit} entries that are older than a year. For the night's job only. */
    public int removeOld(int limit) {
        Call.current().caller().mustBeTheHouse();
        return activities.removeBefore(clock.instant().minus(KEPT), limit);
    }

    private List<ActivityLine> all(ActivityFilter filter) {
        return lines(Call.current().caller().person(), filter, null, LONGEST_EXPORT);
    }

    private List<ActivityLine> lines(AccountId account, ActivityFilter filter, @Nullable String after, int most) {
        return activities.of(account, filter, after, most).stream()
                .map(row -> new ActivityLine(
                        row.id(),
                        row.at(),
                        row.action(),
                        row.actor(),
                        row.details(),
                        row.ip(),
                        row.userAgent() == null ? "" : devices.words(row.userAgent())))
                .toList();
    }
}
