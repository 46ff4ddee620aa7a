package org.gamingcafe.agent.house;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;

/** What is told by plain requests: everything while there is no connection, the journal always, for its answer is waited for. */
final class PlainWay {

    private static final System.Logger LOG = System.getLogger(PlainWay.class.getName());
    private static final int MOST_BATCHES = 20;
    private static final int MALFORMED = 400;

    private final Requests requests;
    private final Tells tells;
    private final Ears ears;

    PlainWay(Requests requests, Tells tells, Ears ears) {
        this.requests = requests;
        this.tells = tells;
        this.ears = ears;
    }

    /** Nothing if the key opens nothing any more. */
    Optional<Orders> beat(UUID station) throws Unreachable {
        var reply = requests.post(
                "stations/" + station + "/link/heartbeats", tells.beat().json());
        return understood(reply) ? Optional.of(Orders.of(reply.body())) : Optional.empty();
    }

    /** Notes of which the house takes none wait for another day; they must not keep the others, or the seat, from it. */
    void mergeJournal(UUID station) throws Unreachable {
        var waiting = new HashSet<UUID>();
        for (int i = 0; i < MOST_BATCHES; i++) {
            var notes = tells.unconfirmed(waiting);
            if (notes.isEmpty()) {
                return;
            }
            var reply = requests.post(
                    "stations/" + station + "/link/journal", notes.get().body());
            if (reply.status() != MALFORMED && !understood(reply)) {
                return;
            }
            var boot = notes.get().boot();
            var through = Fields.number(reply.body(), "through");
            if (through.isEmpty() || !tells.confirmed(boot, through.get())) {
                LOG.log(System.Logger.Level.WARNING, "Notes of an earlier start are not taken: {0}", reply.code());
                waiting.add(boot);
            }
        }
    }

    void answer(UUID station, JsonObject said) throws Unreachable {
        var body = Json.createObjectBuilder(said).remove("command").build();
        requests.post("stations/" + station + "/link/commands/" + said.getString("command") + "/answer", body);
    }

    Optional<JsonObject> keys() throws Unreachable {
        var reply = requests.get("jwks");
        return reply.isDone() && reply.body().containsKey("keys") ? Optional.of(reply.body()) : Optional.empty();
    }

    private boolean understood(Reply reply) throws Unreachable {
        if (reply.isKeyRefused()) {
            ears.refused();
            return false;
        }
        if (!reply.isDone()) {
            throw new Unreachable("The house answered " + reply.status() + " " + reply.code());
        }
        return true;
    }
}
