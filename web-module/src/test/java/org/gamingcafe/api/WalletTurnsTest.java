package org.gamingcafe.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.gamingcafe.platform.kernel.GroupCommit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("At most two connections of a node contend for one wallet, whatever is done to it")
class WalletTurnsTest {

    private static final List<String> WALLETS = List.of("/wallets/{accountId}", "/my-wallet");

    @Test
    void every_act_at_a_wallet_waits_for_its_turn() {
        var acts = new ClassFileImporter()
                .importPackages("org.gamingcafe.api").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .filter(type -> WALLETS.stream()
                                .anyMatch(path -> type.getAnnotationOfType(Path.class)
                                        .value()
                                        .startsWith(path)))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(POST.class))
                        .filter(WalletTurnsTest::movesMoney)
                        .toList();

        assertThat(acts).hasSizeGreaterThan(9);
        assertThat(acts).allMatch(WalletTurnsTest::waits, "calls Retry.atWallet or is gathered by GroupCommit");
    }

    /** What moves money has a key. */
    private static boolean movesMoney(JavaMethod act) {
        return act.getParameters().stream().anyMatch(parameter -> parameter.isAnnotatedWith(HeaderParam.class));
    }

    private static boolean waits(JavaMethod act) {
        return calls(act, Retry.class, "atWallet") || calls(act, GroupCommit.class, "ask");
    }

    private static boolean calls(JavaMethod act, Class<?> owner, String name) {
        return act.getCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(owner)
                        && call.getTarget().getName().equals(name));
    }
}
