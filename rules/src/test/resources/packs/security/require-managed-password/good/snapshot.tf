resource "aws_db_instance" "shop" {
  snapshot_identifier = "before"
}
