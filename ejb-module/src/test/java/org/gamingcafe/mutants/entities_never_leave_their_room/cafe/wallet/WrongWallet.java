package org.gamingcafe.mutants.entities_never_leave_their_room.cafe.wallet;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class WrongWallet {
    @Id
    Long id;
}
