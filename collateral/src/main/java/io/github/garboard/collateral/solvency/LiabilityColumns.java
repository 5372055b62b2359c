package io.github.garboard.collateral.solvency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * Liabilities of many accounts as columns, for trees of millions of leaves. The arrays are the caller's and are not
 * copied: they must not change while a tree is built of them. Balances are {@code long}; larger ones go into a list of
 * {@link Liability}.
 */
public final class LiabilityColumns {

    private final byte[] ids;
    private final int[] idEnds;
    private final byte[] salts;
    private final long[][] balances;

    private LiabilityColumns(byte[] ids, int[] idEnds, byte[] salts, long[][] balances) {
        this.ids = ids;
        this.idEnds = idEnds;
        this.salts = salts;
        this.balances = balances;
    }

    /**
     * Returns columns over the given arrays. An account's row is checked when it is read.
     *
     * @param ids the ids one after the other, in well-formed UTF-8, none of them empty
     * @param idEnds where the id of each account ends, exclusive; it starts where the one before ends
     * @param salts the salts one after the other, all of one length; empty for none
     * @param balances the balances by asset and account, in base units, non-negative
     * @throws IllegalArgumentException if there is no account or no asset, or the lengths do not fit together
     */
    public static LiabilityColumns of(byte[] ids, int[] idEnds, byte[] salts, long[][] balances) {
        Objects.requireNonNull(ids, "ids");
        if (idEnds.length == 0 || idEnds[idEnds.length - 1] != ids.length) {
            throw new IllegalArgumentException("idEnds must end with the length of ids: " + ids.length);
        }
        if (salts.length % idEnds.length != 0) {
            throw new IllegalArgumentException("salts must be of one length for each account: " + salts.length);
        }
        if (balances.length == 0 || Arrays.stream(balances).anyMatch(column -> column.length != idEnds.length)) {
            throw new IllegalArgumentException("balances must be one of each asset for each account");
        }
        return new LiabilityColumns(ids, idEnds, salts, balances);
    }

    /** Returns the number of accounts. */
    public int accounts() {
        return idEnds.length;
    }

    /**
     * Returns the liability of one account.
     *
     * @throws IllegalArgumentException if its row has an empty id or a negative balance
     */
    public Liability liability(int account) {
        int from = idStart(account);
        return Liability.of(
                new String(ids, from, idEnds[account] - from, StandardCharsets.UTF_8),
                ByteString.copyOf(salts, account * saltLength(), saltLength()),
                Arrays.stream(balances).mapToLong(column -> column[account]).toArray());
    }

    void requireFit(SumTreeFormat format) {
        if (balances.length != format.assets() || saltLength() != format.saltBytes()) {
            throw new IllegalArgumentException("liabilities must be of the format's assets and saltBytes: "
                    + balances.length + " and " + saltLength());
        }
    }

    void write(int account, NodeRecords nodes, byte[] records, int at) {
        int from = idStart(account);
        for (int asset = 0; asset < balances.length; asset++) {
            long balance = balances[asset][account];
            if (balance < 0) {
                throw new IllegalArgumentException(
                        "balances must be non-negative: " + balance + " of asset " + asset + ", account " + account);
            }
            nodes.writeBalance(asset, balance, records, at);
        }
        nodes.leaf(
                ByteBuffer.wrap(ids, from, idEnds[account] - from),
                ByteBuffer.wrap(salts, account * saltLength(), saltLength()),
                records,
                at);
    }

    private int saltLength() {
        return salts.length / idEnds.length;
    }

    private int idStart(int account) {
        int from = account == 0 ? 0 : idEnds[account - 1];
        if (!(from >= 0 && from < idEnds[account] && idEnds[account] <= ids.length)) {
            throw new IllegalArgumentException(
                    "idEnds must ascend: " + from + ", " + idEnds[account] + " of account " + account);
        }
        return from;
    }
}
