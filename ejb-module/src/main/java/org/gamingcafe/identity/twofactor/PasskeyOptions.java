package org.gamingcafe.identity.twofactor;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.time.Duration;
import java.util.List;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.Settings;

/**
 * What a browser is asked for.
 *
 * @param json {@code PublicKeyCredentialCreationOptionsJSON} or {@code PublicKeyCredentialRequestOptionsJSON} (WebAuthn
 *     Level 3, 5.1.8 and 5.1.9)
 */
public record PasskeyOptions(String json) {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String TYPE = "public-key";
    private static final String REQUIRED = "required";

    /** @param name username or address, by which owners tell their accounts apart on the authenticator */
    record Owner(String handle, String name, String displayName) {}

    /** @param transports as the browser has told them */
    record Descriptor(String credentialId, List<String> transports) {}

    static PasskeyOptions creation(
            Settings.Passkeys house, Owner owner, Secret challenge, Duration life, List<Descriptor> known) {
        var algorithms = JSON.createArrayBuilder();
        PasskeyCeremony.ALGORITHMS.forEach(algorithm ->
                algorithms.add(JSON.createObjectBuilder().add("type", TYPE).add("alg", algorithm.getValue())));
        var selection = JSON.createObjectBuilder()
                .add("residentKey", REQUIRED)
                .add("requireResidentKey", true)
                .add("userVerification", REQUIRED);
        var user = JSON.createObjectBuilder()
                .add("id", owner.handle())
                .add("name", owner.name())
                .add("displayName", owner.displayName());
        return of(JSON.createObjectBuilder()
                .add("rp", JSON.createObjectBuilder().add("id", house.rpId()).add("name", Settings.Passkeys.RP_NAME))
                .add("user", user)
                .add("challenge", challenge.reveal())
                .add("pubKeyCredParams", algorithms)
                .add("timeout", life.toMillis())
                .add("excludeCredentials", array(known))
                .add("authenticatorSelection", selection)
                .add("attestation", "none"));
    }

    /** @param allowed none if the passkey itself shall say who comes */
    static PasskeyOptions request(Settings.Passkeys house, Secret challenge, Duration life, List<Descriptor> allowed) {
        return of(JSON.createObjectBuilder()
                .add("challenge", challenge.reveal())
                .add("timeout", life.toMillis())
                .add("rpId", house.rpId())
                .add("allowCredentials", array(allowed))
                .add("userVerification", REQUIRED));
    }

    private static PasskeyOptions of(JsonObjectBuilder options) {
        return new PasskeyOptions(options.build().toString());
    }

    private static JsonArrayBuilder array(List<Descriptor> descriptors) {
        var array = JSON.createArrayBuilder();
        descriptors.forEach(one -> array.add(JSON.createObjectBuilder()
                .add("type", TYPE)
                .add("id", one.credentialId())
                .add("transports", JSON.createArrayBuilder(one.transports()))));
        return array;
    }
}
