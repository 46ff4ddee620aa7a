package org.gamingcafe.identity.twofactor;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.Settings;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What an authenticator has signed, verified step by step (WebAuthn Level 3, 7.1 and 7.2): type, challenge, origin, relying
 * party, presence and verification of the person, signature, counter. No statement about the maker is asked for or looked
 * at. Keeps nothing and asks nobody.
 */
@ApplicationScoped
class PasskeyCeremony {

    /** Those that every browser knows (WebAuthn 5.4, note on pubKeyCredParams), the shortest first. */
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private static final List<PublicKeyCredentialParameters> PARAMETERS = ALGORITHMS.stream()
            .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
            .toList();

    private static final boolean VERIFIED = true;
    private static final boolean PRESENT = true;

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);

    @Inject
    Settings.Passkeys settings;

    /** What is to be kept of a new passkey; binary parts in base64url. */
    record Made(String credentialId, String credential, long signCount, boolean backupEligible, boolean backedUp) {}

    /** What came of an assertion. */
    sealed interface Result {

        record Valid(long signCount, boolean backedUp) implements Result {}

        /** All of it is right but the counter, which was seen before. */
        record CounterReversed() implements Result {}

        record Invalid() implements Result {}
    }

    /** The challenge that was signed, as it was handed out; empty if nothing sensible was sent. */
    Optional<Secret> challenge(NewPasskey made) {
        return parsed(made).flatMap(data -> signed(data.getCollectedClientData()));
    }

    Optional<Secret> challenge(PasskeyAssertion assertion) {
        return parsed(assertion).flatMap(data -> signed(data.getCollectedClientData()));
    }

    private static Optional<Secret> signed(@Nullable CollectedClientData client) {
        return Optional.ofNullable(client)
                .map(CollectedClientData::getChallenge)
                .map(challenge -> new Secret(text(challenge.getValue())));
    }

    /** @param challenge that was used up for it; empty if it does not hold */
    Optional<Made> verify(NewPasskey made, Secret challenge) {
        return parsed(made).flatMap(data -> verified(data, challenge));
    }

    private Optional<Made> verified(RegistrationData data, Secret challenge) {
        try {
            manager.verify(data, new RegistrationParameters(house(challenge), PARAMETERS, VERIFIED, PRESENT));
        } catch (WebAuthnException e) {
            return Optional.empty();
        }
        var authenticator = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        var credential = Objects.requireNonNull(authenticator.getAttestedCredentialData());
        return Optional.of(new Made(
                text(credential.getCredentialId()),
                text(credentials.convert(credential)),
                authenticator.getSignCount(),
                authenticator.isFlagBE(),
                authenticator.isFlagBS()));
    }

    /** @param challenge that was used up for it */
    Result verify(PasskeyAssertion assertion, Passkey passkey, Secret challenge) {
        var data = parsed(assertion);
        if (data.isEmpty()) {
            return new Result.Invalid();
        }
        var parameters = new AuthenticationParameters(
                house(challenge), record(passkey), List.of(bytes(passkey.credentialId())), VERIFIED, PRESENT);
        try {
            var sent = manager.verify(data.get(), parameters).getAuthenticatorData();
            return new Result.Valid(Objects.requireNonNull(sent).getSignCount(), sent.isFlagBS());
        } catch (MaliciousCounterValueException e) {
            return new Result.CounterReversed();
        } catch (WebAuthnException e) {
            return new Result.Invalid();
        }
    }

    private CredentialRecordImpl record(Passkey passkey) {
        return new CredentialRecordImpl(
                null,
                VERIFIED,
                passkey.backupEligible(),
                passkey.backedUp(),
                passkey.signCount(),
                credentials.convert(bytes(passkey.credential())),
                null,
                null,
                null,
                null);
    }

    private ServerProperty house(Secret challenge) {
        var signed = bytes(challenge.reveal());
        return new ServerProperty(new Origin(settings.origin()), settings.rpId(), () -> signed);
    }

    /** The library lets faults of its JSON reader out as they are. */
    private Optional<RegistrationData> parsed(NewPasskey made) {
        try {
            return Optional.of(manager.parse(
                    new RegistrationRequest(bytes(made.attestationObject()), bytes(made.clientDataJSON()))));
        } catch (WebAuthnException | JacksonException e) {
            return Optional.empty();
        }
    }

    private Optional<AuthenticationData> parsed(PasskeyAssertion assertion) {
        var handle = assertion.userHandle();
        try {
            return Optional.of(manager.parse(new AuthenticationRequest(
                    bytes(assertion.credentialId()),
                    handle == null ? null : bytes(handle),
                    bytes(assertion.authenticatorData()),
                    bytes(assertion.clientDataJSON()),
                    bytes(assertion.signature()))));
        } catch (WebAuthnException | JacksonException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
