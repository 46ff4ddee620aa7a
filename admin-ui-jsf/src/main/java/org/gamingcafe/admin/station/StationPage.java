package org.gamingcafe.admin.station;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.station.CommandKind;
import org.gamingcafe.cafe.station.KeyView;
import org.gamingcafe.cafe.station.RegistryService;
import org.gamingcafe.cafe.station.StationCommandService;
import org.gamingcafe.cafe.station.StationDetails;
import org.gamingcafe.cafe.station.StationKeyService;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** One station: how it is, what it is told, and its key. */
@Named
@ViewScoped
public class StationPage implements Serializable {

    @Inject
    RegistryService registry;

    @Inject
    StationCommandService commands;

    @Inject
    StationKeyService keys;

    @Inject
    StationCommandList history;

    private final ActKey act = new ActKey();
    private @Nullable String id;
    private @Nullable CommandKind kind;
    private @Nullable String argument;
    private @Nullable String done;
    private transient @Nullable StationDetails details;
    private transient @Nullable String issued;

    public void load() {
        details = registry.get(station());
    }

    StationId station() {
        return new StationId(Parameters.id(id, "station"));
    }

    public StationDetails getDetails() {
        var known = details;
        if (known == null) {
            known = registry.get(station());
            details = known;
        }
        return known;
    }

    /** What it can be told at once; there is no button for anything else. */
    public List<CommandKind> getButtons() {
        return getDetails().abilities().keySet().stream()
                .filter(one -> !one.takesArgument() && !one.interrupts())
                .toList();
    }

    /** Whether there is a button for what is asked for once more before. */
    public boolean can(String name) {
        return getDetails().abilities().containsKey(CommandKind.valueOf(name));
    }

    /** What it can be told with a text. */
    public List<CommandKind> getTexts() {
        return getDetails().abilities().keySet().stream()
                .filter(CommandKind::takesArgument)
                .toList();
    }

    public void tell(@Nullable String name) {
        tell(kind(name), null);
    }

    public void restart() {
        tell(CommandKind.RESTART, null);
    }

    public void powerOff() {
        tell(CommandKind.POWER_OFF, null);
    }

    public void send() {
        if (kind == null) {
            throw new InvalidInput("kind", "station.command-argument", StationCommandService.LONGEST_ARGUMENT);
        }
        tell(kind, argument);
        argument = null;
    }

    private void tell(CommandKind what, @Nullable String text) {
        commands.ask(station(), what, text, act.command("station.command", station(), what, text == null ? "" : text));
        act.renew();
        history.search();
        fresh("station.told");
    }

    /** From a button that was shown; whatever else comes is no command. */
    private CommandKind kind(@Nullable String name) {
        return getButtons().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("kind", "station.command-argument", 0));
    }

    /** It is shown with this answer and never again. */
    public void issueKey() {
        var key = keys.issue(station());
        fresh("station.key-issued");
        issued = key.secret().reveal();
    }

    public void revokeKey() {
        keys.revoke(station());
        fresh("station.key-revoked");
    }

    public List<KeyView> getKeys() {
        return keys.history(station());
    }

    void fresh(@Nullable String what) {
        done = what;
        details = null;
        issued = null;
    }

    public @Nullable String getIssued() {
        return issued;
    }

    /** Key of the text that tells what was done last. */
    public @Nullable String getDone() {
        return done;
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable CommandKind getKind() {
        return kind;
    }

    public void setKind(@Nullable CommandKind kind) {
        this.kind = kind;
    }

    public @Nullable String getArgument() {
        return argument;
    }

    public void setArgument(@Nullable String argument) {
        this.argument = argument;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
