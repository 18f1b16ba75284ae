-- SPDX-License-Identifier: GPL-3.0-or-later
-- What customers ordered at self-service tills: the visit that may read it, and what finds it again after the visit.
-- Numbers grow by one for each till; the code is told to the customer alone. number_key is the number in capitals.
CREATE TABLE self_orders (
    store_id text NOT NULL,
    order_id text NOT NULL,
    till_id text NOT NULL,
    number bigint NOT NULL,
    number_key text NOT NULL,
    pickup_code text NOT NULL,
    visit_id text NOT NULL,
    PRIMARY KEY (store_id, order_id)
);
CREATE UNIQUE INDEX self_orders_of_till ON self_orders (store_id, till_id, number);
CREATE UNIQUE INDEX self_orders_by_number ON self_orders (store_id, number_key);
