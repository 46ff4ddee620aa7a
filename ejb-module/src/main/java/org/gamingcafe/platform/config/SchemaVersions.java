package org.gamingcafe.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;

/** Which change sets the database has seen. A database that is ahead is fine: old code runs beside a newer schema. */
@ApplicationScoped
class SchemaVersions {

    /** Every change set of this build, as the files under {@code db/} name them. */
    static final List<String> BUILT_IN = List.of(
            "001",
            "002",
            "003",
            "004-tables",
            "004-balanced",
            "005",
            "006",
            "010",
            "011",
            "012",
            "012-chain",
            "012-lines",
            "012-days",
            "013",
            "013-retention",
            "014-bonus",
            "014-wallet",
            "014-transfer",
            "014-voucher",
            "014-views",
            "015",
            "016",
            "016-checkpoint",
            "016-close",
            "017",
            "018",
            "019",
            "020",
            "020-changed",
            "020-rotation",
            "021",
            "021-lines",
            "022",
            "022-attempts",
            "023",
            "026-keys",
            "026-check",
            "027",
            "028",
            "030",
            "031",
            "031-lockdown",
            "032",
            "032-moves",
            "033",
            "034",
            "035",
            "038",
            "039",
            "040",
            "041",
            "043",
            "044",
            "044-mark",
            "045",
            "045-adjustment",
            "046",
            "047",
            "048",
            "049",
            "050",
            "051",
            "052",
            "053",
            "054",
            "055",
            "056",
            "057",
            "058",
            "060",
            "061",
            "062",
            "064",
            "065",
            "066",
            "067",
            "069",
            "070",
            "071",
            "072",
            "075",
            "076",
            "076-adds-up",
            "077",
            "078",
            "079",
            "081",
            "082",
            "083",
            "085",
            "086",
            "087",
            "088",
            "090",
            "091",
            "092",
            "093",
            "095",
            "096",
            "097",
            "098",
            "099",
            "100",
            "101",
            "102",
            "104",
            "105",
            "105-lines",
            "106",
            "106-triggers",
            "107",
            "108",
            "109",
            "110",
            "111",
            "112",
            "113",
            "114",
            "115",
            "120",
            "121",
            "125",
            "126",
            "127",
            "127-jobs",
            "130",
            "131",
            "132",
            "133",
            "134",
            "140",
            "141",
            "142",
            "143",
            "144",
            "144-opening",
            "144-linked",
            "145",
            "146",
            "147",
            "150",
            "151",
            "152",
            "155");

    @PersistenceContext
    EntityManager em;

    /** Names every change set that is missing, not only the last one. */
    Optional<String> fault() {
        try {
            List<?> seen = em.createNativeQuery("select id from databasechangelog where id in (:ids)")
                    .setParameter("ids", BUILT_IN)
                    .getResultList();
            var missing = BUILT_IN.stream().filter(id -> !seen.contains(id)).toList();
            return missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            "the database lacks change set " + String.join(", ", missing) + ": run ./cafe migrate");
        } catch (PersistenceException e) {
            return Optional.of("the database cannot be read or has never been migrated: run ./cafe migrate");
        }
    }
}
