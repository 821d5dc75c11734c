resource "aws_db_instance" "shop" {
  identifier        = "shop-prod"
  storage_encrypted = true
  kms_key_id        = aws_kms_key.shop.arn
}

resource "aws_kms_key" "shop" {}
