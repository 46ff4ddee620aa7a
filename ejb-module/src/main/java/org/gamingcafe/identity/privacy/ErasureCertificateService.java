package org.gamingcafe.identity.privacy;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.NotFound;

/** For whoever was forgotten, or an authority they show it to: whether a certificate of an erasure is true. */
@Stateless
@PermitAll
public class ErasureCertificateService {

    @Inject
    ErasureCertificates certificates;

    @Inject
    AccountService accounts;

    /** @throws NotFound {@code deletion-certificate.not-found} for one that is not of this house, or that is not true */
    public ErasureCertificate read(String word) {
        return certificates
                .read(word)
                .filter(certificate -> isErased(certificate.account()))
                .orElseThrow(() -> new NotFound("deletion-certificate"));
    }

    private boolean isErased(AccountId account) {
        return accounts.all(Set.of(account)).stream().anyMatch(one -> one.status() == AccountView.Status.ERASED);
    }
}
