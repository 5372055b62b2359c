package io.github.garboard.collateral.solvency;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;

/** The broken form of one asset: a node's hash takes the total and the children's hashes, not the children's sums. */
public final class TotalOnlyHashing implements SumTreeHashing {

    @Override
    public MessageDigest digest() {
        return SumTreeHashing.sha256().digest();
    }

    @Override
    public void node(MessageDigest digest, ByteBuffer children) {
        byte[] left = new byte[32];
        byte[] leftSum = new byte[16];
        byte[] right = new byte[32];
        byte[] rightSum = new byte[16];
        children.get(left).get(leftSum).get(right).get(rightSum);
        digest.update(
                new BigInteger(1, leftSum).add(new BigInteger(1, rightSum)).toByteArray());
        digest.update(left);
        digest.update(right);
    }
}
