package org.gamingcafe.admin.me;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.gamingcafe.identity.notice.NoticeChoice;
import org.gamingcafe.identity.notice.NoticeGroup;
import org.gamingcafe.identity.notice.NoticeKind;
import org.gamingcafe.identity.notice.NoticeSample;
import org.gamingcafe.identity.notice.PreferenceService;
import org.gamingcafe.identity.notice.PreferencesView;
import org.jspecify.annotations.Nullable;

/** Which notices one wants: a box for each kind and way, and how they look. */
@Named
@ViewScoped
public class NotificationsPage implements Serializable {

    @Inject
    PreferenceService preferences;

    private final List<Row> rows = new ArrayList<>();
    private long version;
    private boolean saved;
    private @Nullable NoticeKind shown;

    /** A kind with its boxes. */
    public static class Row implements Serializable {

        private final NoticeKind kind;
        private final boolean texted;
        private boolean mail;
        private boolean sms;

        Row(NoticeChoice choice) {
            kind = choice.kind();
            texted = choice.sms() != null;
            mail = choice.mail();
            sms = Objects.requireNonNullElse(choice.sms(), false);
        }

        NoticeChoice choice() {
            return new NoticeChoice(kind, mail, texted ? sms : null);
        }

        public NoticeKind getKind() {
            return kind;
        }

        public boolean isMandatory() {
            return kind.isMandatory();
        }

        /** Whether it is told by text message, too. */
        public boolean isTexted() {
            return texted;
        }

        public boolean isMail() {
            return mail;
        }

        public void setMail(boolean mail) {
            this.mail = mail;
        }

        public boolean isSms() {
            return sms;
        }

        public void setSms(boolean sms) {
            this.sms = sms;
        }
    }

    @PostConstruct
    void load() {
        shown(preferences.mine());
    }

    public void save() {
        saved = false;
        var wanted =
                rows.stream().filter(row -> !row.isMandatory()).map(Row::choice).toList();
        shown(preferences.choose(wanted, version));
        saved = true;
    }

    public void preview(@Nullable String kind) {
        shown = Arrays.stream(NoticeKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    /** What mails of the chosen kind say. */
    public List<NoticeSample> getSamples() {
        var kind = shown;
        return kind == null ? List.of() : preferences.samples(kind);
    }

    private void shown(PreferencesView view) {
        rows.clear();
        view.choices().forEach(choice -> rows.add(new Row(choice)));
        version = view.version();
    }

    public List<NoticeGroup> getGroups() {
        return rows.stream().map(row -> row.kind.group()).distinct().toList();
    }

    public List<Row> rowsOf(NoticeGroup group) {
        return rows.stream().filter(row -> row.kind.group() == group).toList();
    }

    public boolean isSaved() {
        return saved;
    }

    public @Nullable NoticeKind getShown() {
        return shown;
    }
}
