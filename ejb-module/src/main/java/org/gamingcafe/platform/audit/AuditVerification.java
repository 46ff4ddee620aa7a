package org.gamingcafe.platform.audit;

import java.time.Instant;
import java.util.List;

/**
 * What a check of the whole trail found.
 *
 * @param seals how many were checked
 * @param records how many, those not sealed yet included
 * @param faults at most 100
 * @param head hash of the last seal in hexadecimal; whoever has noted it elsewhere sees later whether seals are missing at
 *     the end
 */
public record AuditVerification(Instant at, long seals, long records, List<AuditFault> faults, String head) {

    public AuditVerification {
        faults = List.copyOf(faults);
    }

    public boolean isClean() {
        return faults.isEmpty();
    }
}
