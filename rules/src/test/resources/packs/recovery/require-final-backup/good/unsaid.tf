resource "aws_db_instance" "shop" {
  engine                    = "postgres"
  final_snapshot_identifier = "shop-final"
}
