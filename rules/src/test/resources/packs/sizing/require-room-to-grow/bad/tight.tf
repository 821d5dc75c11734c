resource "aws_db_instance" "shop" {
  engine                = "postgres"
  allocated_storage     = 100
  max_allocated_storage = 120 # expect: require-room-to-grow
}
