package org.gamingcafe.admin.me;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.identity.twofactor.NewPasskey;
import org.gamingcafe.identity.twofactor.PasskeyService;
import org.gamingcafe.identity.twofactor.PasskeyView;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** One's passkeys: another one, another name, one less. */
@Named
@ViewScoped
public class PasskeysPage extends ListPage<PasskeyView> {

    /** What the browser hands over: client data, attestation, ways to reach the passkey. */
    private static final int PARTS = 3;

    /** What was done last. */
    public enum Done {
        ADDED,
        RENAMED,
        REMOVED
    }

    @Inject
    PasskeyService passkeys;

    private @Nullable String name;
    private @Nullable String word;
    private @Nullable String options;
    private @Nullable UUID chosen;
    private @Nullable String chosenName;
    private @Nullable Done done;

    @Override
    protected Slice<PasskeyView> load(@Nullable String text, PageRequest page) {
        return new Slice<>(passkeys.mine(), null);
    }

    /** The browser is asked to make one. */
    public void begin() {
        forget();
        options = passkeys.begin().json();
    }

    /** The browser has made one. */
    public void keep() {
        options = null;
        var parts = (word == null ? "" : word).split("\\.", -1);
        if (parts.length != PARTS) {
            throw new InvalidInput("", "passkey.malformed");
        }
        passkeys.register(new NewPasskey(name == null ? "" : name, parts[0], parts[1], List.of(parts[2].split(","))));
        name = null;
        done = Done.ADDED;
        search();
    }

    public void choose(@Nullable String id) {
        var wanted = Parameters.id(id, "passkey");
        forget();
        chosen = wanted;
        chosenName = getRows().stream()
                .filter(passkey -> passkey.id().equals(wanted))
                .findFirst()
                .map(PasskeyView::name)
                .orElse("");
    }

    public void rename() {
        var wanted = chosen;
        if (wanted != null) {
            passkeys.rename(wanted, chosenName == null ? "" : chosenName);
            forget();
            done = Done.RENAMED;
        }
        search();
    }

    public void remove() {
        var wanted = chosen;
        if (wanted != null) {
            forget();
            passkeys.remove(wanted);
            done = Done.REMOVED;
        }
        search();
    }

    public void forget() {
        options = null;
        chosen = null;
        done = null;
    }

    public boolean isOffered() {
        return passkeys.isOffered();
    }

    public boolean isChosen() {
        return chosen != null;
    }

    public @Nullable Done getDone() {
        return done;
    }

    public @Nullable String getOptions() {
        return options;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getWord() {
        return null;
    }

    public void setWord(@Nullable String word) {
        this.word = word;
    }

    public @Nullable String getChosenName() {
        return chosenName;
    }

    public void setChosenName(@Nullable String chosenName) {
        this.chosenName = chosenName;
    }
}
