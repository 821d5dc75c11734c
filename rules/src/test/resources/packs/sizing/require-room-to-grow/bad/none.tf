resource "aws_db_instance" "shop" { # expect: require-room-to-grow
  engine            = "postgres"
  allocated_storage = 100
}
