resource "aws_db_instance" "shop" {
  identifier            = "shop-prod"
  copy_tags_to_snapshot = true
}
