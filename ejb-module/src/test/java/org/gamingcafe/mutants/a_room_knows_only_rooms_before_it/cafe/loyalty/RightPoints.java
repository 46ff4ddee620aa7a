package org.gamingcafe.mutants.a_room_knows_only_rooms_before_it.cafe.loyalty;

import org.gamingcafe.mutants.a_room_knows_only_rooms_before_it.cafe.sale.Sold;

class RightPoints {
    void observe(Sold sold) {}
}
