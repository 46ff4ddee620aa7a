package org.gamingcafe.identity.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Period;
import java.util.Locale;
import java.util.ResourceBundle;
import org.gamingcafe.platform.kernel.Kept;
import org.gamingcafe.platform.kernel.Settings;
import org.jspecify.annotations.Nullable;

/** How the kinds of data are called, and for how long what stays is kept. */
@ApplicationScoped
class RetentionWords {

    private static final int MONTHS = 12;

    @Inject
    Settings.Books books;

    @Inject
    Settings.Audit audit;

    @Inject
    Settings.SignIn signIns;

    /** A kind of data and why it stays; null for what is erased. */
    record Unsaid(String data, @Nullable Kept why) {}

    ErasurePreview.Kind said(Unsaid kind, Locale language) {
        var words = words(language);
        var name = words.getString("data." + kind.data());
        var why = kind.why();
        if (why == null) {
            return new ErasurePreview.Kind(kind.data(), name, null, null, null);
        }
        var time = time(why);
        var reason = words.getString("why." + why.name()) + " " + said(time, words);
        return new ErasurePreview.Kind(kind.data(), name, why, time, reason);
    }

    static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle(
                "messages.erasure",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Null for as long as the number is known. */
    private @Nullable Period time(Kept why) {
        return switch (why) {
            case BOOKS -> books.months() > 0 ? Period.ofMonths(books.months()) : null;
            case AUDIT -> Period.ofMonths(audit.months());
            case SIGN_INS -> Period.ofDays(signIns.historyDays());
            case ACTIVITY -> Period.ofMonths(MONTHS);
            case CONSENT, FIGURES, NUMBER -> null;
        };
    }

    private static String said(@Nullable Period time, ResourceBundle words) {
        if (time == null) {
            return words.getString("time.number");
        }
        var months = time.toTotalMonths();
        return months > 0
                ? MessageFormat.format(words.getString("time.months"), months)
                : MessageFormat.format(words.getString("time.days"), time.getDays());
    }
}
